import { Button, Table, Textarea } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import type { FieldProps } from '@rjsf/utils';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTable, withPasted, type Column, type Table as Pasted } from './table.js';
import type { FormValue } from './validate.js';
import classes from './form.module.css';

type PastedRows = Pasted['rows'];
const PREVIEWED = 5;

/** A list of flat rows: filled in one by one, or pasted from a table, because nobody types a survey of eighty people. */
export function RowsField(props: FieldProps<FormValue>) {
  const { t } = useTranslation();
  const { uiSchema = {}, registry, onChange, fieldPathId, formData } = props;
  const { ArrayField } = registry.fields;
  const [isOpen, setOpen] = useState(false);
  // The list keeps its rows by itself: rows from outside begin it anew.
  const [pastes, setPastes] = useState(0);
  const opener = useRef<HTMLButtonElement>(null);
  const { 'ui:field': _here, 'ui:columns': columns, ...plain } = uiSchema as typeof uiSchema & { 'ui:columns': Column[] };
  if (!ArrayField) return null;
  const take = (rows: PastedRows): void => {
    const known = Array.isArray(formData) ? (formData as FormValue[]) : [];
    onChange(withPasted(known, rows, columns) as unknown as FormValue, fieldPathId.path);
    setPastes(pastes + 1);
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div>
      <ArrayField key={pastes} {...props} uiSchema={plain} />
      <Button ref={opener} variant="subtle" size="xs" leftSection={<IconTable size={14} />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('shared.form.paste')}
      </Button>
      {isOpen && <Paste columns={columns} onTake={take} />}
    </div>
  );
}

/** A table that is pasted: what was read of it, before it is taken. */
export function Paste({ columns, onTake }: { columns: readonly Column[]; onTake: (rows: PastedRows) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { rows, unread } = readTable(text, columns);
  return (
    <div className={classes.paste}>
      <Textarea
        label={t('shared.form.pasteHere')}
        description={t('shared.form.pasteColumns', { columns: columns.map(({ label }) => label).join(' / ') })}
        autosize
        minRows={3}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {rows.length > 0 && (
        <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('shared.form.preview')}>
          <Table fz={12} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                {columns.map(({ name, label }) => (
                  <Table.Th key={name} fw={500}>
                    {label}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.slice(0, PREVIEWED).map((row, index) => (
                <Table.Tr key={index}>
                  {columns.map((column) => (
                    <Table.Td key={column.name}>{shown(row[column.name], column, t)}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {rows.length > PREVIEWED && <div className={classes.hint}>{t('shared.form.moreRows', { count: rows.length - PREVIEWED })}</div>}
      {unread.slice(0, PREVIEWED).map(({ line, column, text: said }) => (
        <div key={`${line} ${column}`} className={classes.error} role="status">
          {t('shared.form.unread', { line, column, text: said })}
        </div>
      ))}
      <Button size="xs" variant="default" disabled={rows.length === 0} onClick={() => onTake(rows)}>
        {t('shared.form.take', { count: rows.length })}
      </Button>
    </div>
  );
}

function shown(value: unknown, { choices }: Column, t: (key: string) => string): string {
  if (typeof value === 'boolean') return t(value ? 'shared.form.yes' : 'shared.form.no');
  return choices?.find((each) => each.value === value)?.label ?? (value === undefined ? '' : String(value));
}
