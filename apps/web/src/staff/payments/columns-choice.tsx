import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Columns, Preview } from './payments.query.js';
import classes from './payments.module.css';

const PARTS = ['date', 'amount', 'payer', 'text'] as const;

/** Which column was taken for what, and a way to say otherwise: banks name them as they like. */
export function ColumnsChoice({ preview: { columns, sample }, onChange }: { preview: Preview; onChange: (columns: Columns) => void }) {
  const { t } = useTranslation();
  const width = Math.max(...sample.map((row) => row.length));
  const head = sample[columns.from - 1];
  const options = Array.from({ length: width }, (_, index) => ({ value: String(index), label: t('staff.payments.column', { count: index + 1, sample: (head ?? sample[columns.from])?.[index] ?? '' }) }));
  const choose = (part: (typeof PARTS)[number], value: string | null): void => {
    if (value === null && (part === 'date' || part === 'amount')) return;
    onChange({ ...columns, [part]: value === null ? null : Number(value) });
  };
  return (
    <details className={classes.columns}>
      <summary>{t('staff.payments.columns')}</summary>
      <div className={classes.columnFields}>
        {PARTS.map((part) => (
          <Select key={part} label={t(`staff.payments.parts.${part}`)} data={options} value={columns[part] === null ? null : String(columns[part])} clearable={part === 'payer' || part === 'text'} allowDeselect={false} onChange={(value) => choose(part, value)} />
        ))}
      </div>
    </details>
  );
}
