import { Group, Input } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import type { WidgetProps } from '@rjsf/utils';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { atLocalTime, timeOf } from '#domain/calendar/instants.js';
import { localDate, useWhen } from '../when.js';
import { DayInput } from './day-input.js';
import type { FormValue } from './validate.js';

const ZONE = 'Asia/Tokyo';
/** Where somebody picks a day and no time: shown in the field, so that it can be seen and changed. */
const FIRST_TIME = '09:00';

interface Props {
  id: string;
  label?: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  error?: string;
  required?: boolean;
  disabled?: boolean;
}

/** A date and a time, always of Tokyo's clock whatever the reader's, in the language of the page whatever the browser's. */
export function InstantInput({ id, label, value, onChange, error, required, disabled }: Props) {
  const { t } = useTranslation();
  const when = useWhen();
  // A time that is being typed is none yet: what stands in the fields is kept apart from the value.
  const [typed, setTyped] = useState<{ day: string | undefined; time: string }>();
  const { day, time } = typed ?? (value ? { day: localDate(value), time: timeOf(ZONE, value) } : { day: undefined, time: '' });
  const change = (nextDay: string | undefined, nextTime: string): void => {
    setTyped({ day: nextDay, time: nextTime });
    onChange(nextDay && /^\d\d:\d\d/.test(nextTime) ? atLocalTime(ZONE, nextDay, nextTime.slice(0, 5)) : undefined);
  };
  return (
    <Input.Wrapper
      id={id}
      label={label}
      labelProps={{ htmlFor: id }}
      required={required}
      error={error}
      description={value ? when(value, { year: true }) : required ? undefined : t('shared.form.nowIfEmpty')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    >
      <Group gap={8} wrap="nowrap" align="start">
        <div style={{ flex: 1, minWidth: 0 }}>
          <DayInput id={id} name={label} value={day} onChange={(next) => change(next, next === undefined ? '' : time || FIRST_TIME)} disabled={disabled} />
        </div>
        <TimePicker
          aria-label={t('shared.form.time', { label: label ?? '' })}
          value={time}
          onChange={(next) => change(day, next)}
          disabled={disabled || day === undefined}
          hoursInputLabel={t('shared.form.hours')}
          minutesInputLabel={t('shared.form.minutes')}
        />
      </Group>
    </Input.Wrapper>
  );
}

export function InstantWidget({ id, label, value, onChange, rawErrors, required, disabled }: WidgetProps<FormValue>) {
  return <InstantInput id={id} label={label} value={typeof value === 'string' ? value : undefined} onChange={onChange} error={rawErrors?.join('\n')} required={required} disabled={disabled} />;
}
