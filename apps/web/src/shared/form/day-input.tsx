import { DateInput, DatesProvider } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/ja';
import type { WidgetProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#domain/calendar/format.js';
import { useLang } from '../../app/i18n.js';
import { localDate, useNow } from '../when.js';
import { dayOf } from './day.js';
import type { FormValue } from './validate.js';

interface Props {
  id: string;
  label?: string;
  /** Where no label is shown: what a screen reader says. */
  name?: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  error?: string;
  required?: boolean;
  disabled?: boolean;
}

/** A day, typed or picked, in the language of the page whatever the browser's: with its weekday, which decides so much. */
export function DayInput({ id, label, name, value, onChange, error, required, disabled }: Props) {
  const { t } = useTranslation();
  const lang = useLang();
  const today = localDate(useNow());
  return (
    <DatesProvider settings={{ locale: lang, firstDayOfWeek: lang === 'ja' ? 0 : 1, consistentWeeks: true }}>
      <DateInput
        id={id}
        label={label}
        aria-label={label === undefined ? name : undefined}
        required={required}
        disabled={disabled}
        error={error}
        value={value ?? null}
        onChange={(day) => onChange(day ?? undefined)}
        valueFormat={(day) => formatDate(day.slice(0, 10), lang, { year: true })}
        dateParser={(text) => dayOf(text, today) ?? null}
        defaultDate={today}
        placeholder={t('shared.form.dayExample')}
        monthLabelFormat={lang === 'ja' ? 'YYYY年M月' : 'MMMM YYYY'}
        yearLabelFormat={lang === 'ja' ? 'YYYY年' : 'YYYY'}
        getDayProps={(day) => ({ 'aria-label': formatDate(day.slice(0, 10), lang, { year: true }) })}
        ariaLabels={{ previousMonth: t('shared.form.previousMonth'), nextMonth: t('shared.form.nextMonth'), monthLevelControl: t('shared.form.chooseMonth'), yearLevelControl: t('shared.form.chooseYear'), previousYear: t('shared.form.previousYear'), nextYear: t('shared.form.nextYear') }}
        allowDeselect={!required}
        autoComplete="off"
        // Within what it stands in: a dialog or a popover around it would take a click beside it for a click outside.
        popoverProps={{ withinPortal: false }}
      />
    </DatesProvider>
  );
}

export function DayWidget({ id, label, hideLabel, value, onChange, rawErrors, required, disabled }: WidgetProps<FormValue>) {
  return <DayInput id={id} label={hideLabel ? undefined : label} name={label} value={typeof value === 'string' ? value : undefined} onChange={onChange} error={rawErrors?.join('\n')} required={required} disabled={disabled} />;
}
