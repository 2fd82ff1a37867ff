import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../problem.js';
import { localTime, useWhen } from '../../../shared/when.js';
import { useGive, useSlots, type Slot } from '../../access.js';
import { Card } from '../../card.js';
import { SlotPicker } from '../../slot-picker.js';
import { useKey } from '../../use-key.js';
import type { ActProps } from '../act.js';
import classes from '../../my.module.css';

const MOST_WISHED = 3;

/** Up to three wished times for the call; one is enough. */
export function WishSlots({ offer, onDone }: ActProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Slot[]>([]);
  const pick = (slot: Slot): void => {
    const rest = chosen.filter(({ from }) => from !== slot.from);
    setChosen(rest.length < chosen.length ? rest : [...chosen, slot].slice(-MOST_WISHED).sort((a, b) => a.from.localeCompare(b.from)));
  };
  const form = { wishedSlots: chosen.map(({ from, to }) => ({ from, to })) };
  return <Times command={offer.name} kind="call" chosen={chosen} onPick={pick} form={form} onDone={onDone} words="wish" t={t} />;
}

/** The one time of the call or of the meeting, chosen or moved. */
export function ChooseSlot({ offer, onDone }: ActProps) {
  const { t } = useTranslation();
  const [slot, setSlot] = useState<Slot>();
  const kind = offer.slots === 'meeting' ? 'meeting' : 'call';
  return <Times command={offer.name} kind={kind} chosen={slot ? [slot] : []} onPick={setSlot} form={{ slot: slot && { from: slot.from, to: slot.to } }} onDone={onDone} words={kind} t={t} />;
}

interface TimesProps {
  command: string;
  kind: 'call' | 'meeting';
  chosen: readonly Slot[];
  onPick: (slot: Slot) => void;
  form: unknown;
  onDone: () => void;
  words: 'wish' | 'call' | 'meeting';
  t: (key: string, values?: Record<string, unknown>) => string;
}

function Times({ command, kind, chosen, onPick, form, onDone, words, t }: TimesProps) {
  const when = useWhen();
  const { data, error, isPending } = useSlots(kind);
  const give = useGive(command);
  const keyFor = useKey();
  // What others took meanwhile is no choice any more, whatever was chosen before.
  const free = chosen.filter(({ from }) => data?.items.some((each) => each.from === from));
  return (
    <>
      <Card>
        <h2 className={classes.big}>{t(`my.slots.${words}.title`)}</h2>
        <p style={{ margin: '2px 0 8px' }} className={classes.context}>
          {t(`my.slots.${words}.text`, { minutes: data?.minutes ?? (kind === 'call' ? 30 : 60) })}
        </p>
        {error && <ProblemNotice error={error} />}
        <SlotPicker slots={data?.items ?? []} isPending={isPending} chosen={chosen} onPick={onPick} label={t(`my.slots.${words}.title`)} />
      </Card>
      <Card>
        <div className={classes.title}>{t('my.slots.chosen')}</div>
        {free.length === 0 && <div className={classes.context}>{t('my.slots.nothing')}</div>}
        {free.map(({ from, to }) => (
          <div key={from} className={classes.big}>
            {when(from)}–{localTime(to)}
          </div>
        ))}
        <p className={classes.context} style={{ margin: '6px 0 12px' }}>
          {t(`my.slots.${words}.then`)}
        </p>
        {give.error && (
          <div style={{ marginBottom: 12 }}>
            <ProblemNotice error={give.error} />
          </div>
        )}
        <Button fullWidth disabled={free.length === 0} loading={give.isPending} onClick={() => give.mutate({ form, key: keyFor(form) }, { onSuccess: onDone })}>
          {t(`my.slots.${words}.submit`)}
        </Button>
      </Card>
    </>
  );
}
