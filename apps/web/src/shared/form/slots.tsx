import { Button, Input, Loader } from '@mantine/core';
import type { FieldProps } from '@rjsf/utils';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { slotsQuery } from '../../app/queries.js';
import { localDate, localTime, useWhen } from '../when.js';
import { useFormPlace } from './context.js';
import { InstantInput } from './instant.js';
import type { FormValue } from './validate.js';
import classes from './slots.module.css';

interface Slot {
  from: string;
  to: string;
}

const MOST_WISHED = 5;
const kindOf = (command: string | undefined): 'call' | 'meeting' => (command?.includes('meeting') ? 'meeting' : 'call');
const isSlot = (value: unknown): value is Slot => typeof value === 'object' && value !== null && 'from' in value && typeof value.from === 'string';

/** One agreed time. */
export function SlotField(props: FieldProps<FormValue>) {
  const { formData, onChange, fieldPathId } = props;
  const chosen = isSlot(formData) ? [formData] : [];
  return <Chooser {...props} chosen={chosen} onPick={(slot) => onChange(slot as unknown as FormValue, fieldPathId.path)} onSet={(slot) => onChange(slot as unknown as FormValue, fieldPathId.path)} />;
}

/** Up to five wished times. */
export function SlotsField(props: FieldProps<FormValue>) {
  const { formData, onChange, fieldPathId } = props;
  const chosen = Array.isArray(formData) ? formData.filter(isSlot) : [];
  const pick = (slot: Slot): void => {
    const rest = chosen.filter(({ from }) => from !== slot.from);
    const next = rest.length < chosen.length ? rest : [...chosen, slot].slice(-MOST_WISHED).sort((a, b) => a.from.localeCompare(b.from));
    onChange(next as unknown as FormValue, fieldPathId.path);
  };
  return <Chooser {...props} chosen={chosen} onPick={pick} onSet={(slot) => onChange([slot] as unknown as FormValue, fieldPathId.path)} />;
}

interface ChooserProps extends FieldProps<FormValue> {
  chosen: readonly Slot[];
  onPick: (slot: Slot) => void;
  /** Typed by hand: the one time that stands in the field now. */
  onSet: (slot: Slot) => void;
}

function Chooser({ chosen, onPick, onSet, uiSchema, rawErrors, errorSchema, required, fieldPathId }: ChooserProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const { engagement, command, simulation, slots } = useFormPlace();
  const [byHand, setByHand] = useState(simulation === true);
  const [from, setFrom] = useState<string>();
  const { data, isPending, isError } = useQuery({ ...slotsQuery(engagement ?? '', slots ?? kindOf(command), from), enabled: engagement !== undefined && !byHand });
  const days = Map.groupBy(data?.items ?? [], (slot) => localDate(slot.from));
  const errors = [...(rawErrors ?? []), ...Object.values(errorSchema ?? {}).flatMap((each) => (each as { __errors?: string[] }).__errors ?? [])];
  const last = data?.items.at(-1);
  const title = String(uiSchema?.['ui:title'] ?? '');
  const minutes = data?.minutes ?? 30;
  return (
    <Input.Wrapper id={fieldPathId.$id} label={title} required={required} error={errors.length > 0 ? errors.join('\n') : undefined} labelElement="div">
      <div role="group" aria-label={title}>
        {chosen.length > 0 && (
          <div className={classes.chosen}>
            {chosen.map((slot) => (
              <div key={slot.from}>
                {when(slot.from)}–{localTime(slot.to)}
              </div>
            ))}
          </div>
        )}
        {byHand ? (
          <InstantInput id={`${fieldPathId.$id}_from`} value={chosen[0]?.from} required onChange={(at) => at && onSet({ from: at, to: new Date(Date.parse(at) + minutes * 60_000).toISOString() })} />
        ) : isPending ? (
          <Loader size="sm" aria-label={t('shared.loading')} />
        ) : (
          <div className={classes.days}>
            {(isError || days.size === 0) && <div className={classes.day}>{t('shared.slots.none')}</div>}
            {[...days].map(([date, slots]) => (
              <div key={date}>
                <div className={classes.day}>{when(date)}</div>
                <div className={classes.times}>
                  {slots.map((slot) => (
                    <button key={slot.from} type="button" className={classes.time} aria-pressed={chosen.some((each) => each.from === slot.from)} onClick={() => onPick({ from: slot.from, to: slot.to })}>
                      {localTime(slot.from)}
                    </button>
                  ))}
                </div>
              </div>
            ))}
          </div>
        )}
        <div style={{ display: 'flex', gap: 4, marginTop: 6 }}>
          {!byHand && last && (
            <Button variant="subtle" size="xs" onClick={() => setFrom(localDate(new Date(Date.parse(last.from) + 86_400_000).toISOString()))}>
              {t('shared.slots.later')}
            </Button>
          )}
          {!byHand && from !== undefined && (
            <Button variant="subtle" size="xs" onClick={() => setFrom(undefined)}>
              {t('shared.slots.first')}
            </Button>
          )}
          {!simulation && (
            <Button variant="subtle" size="xs" onClick={() => setByHand(!byHand)}>
              {t(byHand ? 'shared.slots.free' : 'shared.slots.byHand')}
            </Button>
          )}
        </div>
      </div>
    </Input.Wrapper>
  );
}
