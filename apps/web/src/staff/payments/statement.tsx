import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYen } from '#domain/calendar/format.js';
import { FileDrop } from '../../shared/file-drop.js';
import { ProblemNotice } from '../../shared/notice.js';
import { Segments } from '../../shared/segments.js';
import { chosenFor, type Choices } from './choices.js';
import { ColumnsChoice } from './columns-choice.js';
import { useBookings, usePreview, type Columns, type Preview } from './payments.query.js';
import { StatementLines } from './statement-lines.js';
import classes from './payments.module.css';

/** The API books so many at a time. */
const AT_ONCE = 100;

/** A bank's file: dropped, read, looked at line by line, and only then booked. */
export function Statement() {
  const { t } = useTranslation();
  const [content, setContent] = useState<string>();
  const [choices, setChoices] = useState<Choices>({});
  const look = usePreview();
  const book = useBookings();
  const read = (file: string, columns?: Columns): void => {
    setContent(file);
    setChoices({});
    look.mutate({ content: file, ...(columns && { columns }) });
  };
  const preview = look.data;
  const columns = look.variables?.columns;
  const confirm = (lines: { line: number; engagement: string }[], hash: string): void => {
    if (content === undefined) return;
    // Whatever came of it, the file is looked at again: what is booked now stands there as booked.
    book.mutate({ content, ...(columns && { columns }), hash, lines }, { onSettled: () => read(content, columns) });
  };
  return (
    <section aria-label={t('staff.payments.file')}>
      <FileDrop text={t('staff.payments.drop')} hint={t('staff.payments.dropHint')} busy={look.isPending} onFile={(file) => (book.reset(), read(file))} />
      {look.error !== null && <ProblemNotice error={look.error} />}
      {book.error !== null && <ProblemNotice error={book.error} />}
      {book.data && <Results items={book.data.items} />}
      {preview && content !== undefined && <Judged preview={preview} choices={choices} busy={book.isPending} onChoose={setChoices} onColumns={(chosen) => read(content, chosen)} onConfirm={confirm} />}
    </section>
  );
}

interface JudgedProps {
  preview: Preview;
  choices: Choices;
  busy: boolean;
  onChoose: (choices: Choices) => void;
  onColumns: (columns: Columns) => void;
  onConfirm: (lines: { line: number; engagement: string }[], hash: string) => void;
}

function Judged({ preview, choices, busy, onChoose, onColumns, onConfirm }: JudgedProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'open' | 'all'>('open');
  const { counts, lines, hash, unreadable } = preview;
  const open = lines.filter(({ verdict }) => verdict === 'certain' || verdict === 'ambiguous');
  const chosen = open.flatMap((line) => {
    const engagement = chosenFor(line, choices);
    return engagement === null ? [] : [{ line: line.line, engagement, amountYen: line.amountYen }];
  });
  const batch = chosen.slice(0, AT_ONCE);
  const twice = new Set(batch.map(({ engagement }) => engagement)).size < batch.length;
  return (
    <>
      <div className={classes.bar}>
        <Segments label={t('staff.payments.shown')} value={shown} onChange={setShown} options={[{ value: 'open', label: t('staff.payments.open'), count: open.length }, { value: 'all', label: t('staff.payments.all'), count: lines.length }]} />
        <span className={classes.hint}>{t('staff.payments.counts', counts)}</span>
      </div>
      {unreadable.length > 0 && <p className={classes.amber}>{t('staff.payments.unreadable', { count: counts.unreadable, lines: unreadable.map(({ line }) => line).slice(0, 10).join(', ') })}</p>}
      <ColumnsChoice preview={preview} onChange={onColumns} />
      <StatementLines lines={shown === 'all' ? lines : open} choices={choices} onChoose={(line, engagement) => onChoose({ ...choices, [line]: engagement })} />
      <div className={classes.confirm}>
        {twice && <span className={classes.red}>{t('staff.payments.twice')}</span>}
        <Button disabled={batch.length === 0 || twice} loading={busy} onClick={() => onConfirm(batch.map(({ line, engagement }) => ({ line, engagement })), hash)}>
          {t('staff.payments.book', { count: batch.length, amount: formatYen(batch.reduce((sum, { amountYen }) => sum + amountYen, 0)) })}
        </Button>
      </div>
    </>
  );
}

/** What became of each line that was sent. */
function Results({ items }: { items: { line: number; engagement: { number: string }; status: string; detail: string | null }[] }) {
  const { t } = useTranslation();
  const refused = items.filter(({ status }) => status === 'refused');
  return (
    <div role="status" className={classes.results}>
      {t('staff.payments.booked', { count: items.length - refused.length })}
      {refused.map(({ line, engagement, detail }) => (
        <div key={line} className={classes.red}>
          {t('staff.payments.refused', { line, number: engagement.number })} {detail}
        </div>
      ))}
    </div>
  );
}
