import { TextInput } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { atLocalTime, timeOf } from '#domain/calendar/instants.js';
import { localDate, useWhen } from '../when.js';
import type { FormValue } from './validate.js';

const ZONE = 'Asia/Tokyo';

/** `2026-12-01T09:48`, as the browser's own field wants it, always Tokyo's clock whatever the reader's. */
export const toField = (instant: string): string => `${localDate(instant)}T${timeOf(ZONE, instant)}`;

export function fromField(value: string): string | undefined {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(value) ?? [];
  return date && time ? atLocalTime(ZONE, date, time) : undefined;
}

interface Props {
  id: string;
  label?: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  error?: string;
  required?: boolean;
  disabled?: boolean;
}

/** A date and time, with the weekday in words below, which the browser's field does not show. */
export function InstantInput({ id, label, value, onChange, error, required, disabled }: Props) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <TextInput
      id={id}
      type="datetime-local"
      label={label}
      required={required}
      disabled={disabled}
      error={error}
      defaultValue={value ? toField(value) : ''}
      key={value === undefined ? 'empty' : 'set'}
      onChange={(event) => onChange(fromField(event.currentTarget.value))}
      description={value ? when(value, { year: true }) : required ? undefined : t('shared.form.nowIfEmpty')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}

export function InstantWidget({ id, label, value, onChange, rawErrors, required, disabled }: WidgetProps<FormValue>) {
  return <InstantInput id={id} label={label} value={typeof value === 'string' ? value : undefined} onChange={onChange} error={rawErrors?.join('\n')} required={required} disabled={disabled} />;
}
