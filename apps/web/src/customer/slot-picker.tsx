import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate, localTime, useWhen } from '../shared/when.js';
import type { Slot } from './access.js';
import styles from './slot-picker.module.css';

interface Props {
  slots: readonly Slot[];
  isPending: boolean;
  chosen: readonly Slot[];
  onPick: (slot: Slot) => void;
  label: string;
}

/** First the day, then the time: two touches, nothing smaller than a thumb. */
export function SlotPicker({ slots, isPending, chosen, onPick, label }: Props) {
  const { t } = useTranslation();
  const when = useWhen();
  const [day, setDay] = useState<string>();
  const days = Map.groupBy(slots, ({ from }) => localDate(from));
  const shown = day ?? [...days.keys()][0];
  if (isPending) return <Skeleton height={200} />;
  if (shown === undefined) return <div>{t('my.slots.none')}</div>;
  const times = Map.groupBy(days.get(shown) ?? [], ({ from }) => (Number(localTime(from).split(':')[0]) < 12 ? 'morning' : 'afternoon'));
  const isChosen = ({ from }: Slot): boolean => chosen.some((each) => each.from === from);
  return (
    <div role="group" aria-label={label}>
      <div className={styles.days}>
        {[...days].map(([date, list]) => (
          <button key={date} type="button" className={styles.day} aria-pressed={date === shown} onClick={() => setDay(date)}>
            {when(date)}
            {list.some(isChosen) && <span className={styles.dot} aria-label={t('my.slots.chosen')} />}
          </button>
        ))}
      </div>
      {[...times].map(([part, list]) => (
        <div key={part}>
          <div className={styles.part}>{t(`my.slots.${part}`)}</div>
          <div className={styles.times}>
            {list.map((slot) => (
              <button key={slot.from} type="button" className={styles.time} aria-pressed={isChosen(slot)} onClick={() => onPick(slot)}>
                {localTime(slot.from)}
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
