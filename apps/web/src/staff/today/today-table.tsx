import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '#domain/calendar/format.js';
import { useLang } from '../../app/i18n.js';
import { Scrolls } from '../../shared/scrolls.js';
import { StepTicks } from '../../shared/step-line.js';
import { TimeLeft, useWhen } from '../../shared/when.js';
import { WaitingOn } from '../../shared/waiting-on.js';
import { groupsOf } from './groups.js';
import type { TodayRow } from './today.query.js';
import { useRowKeys } from './use-row-keys.js';
import classes from './today.module.css';

/** One row per engagement, grouped by the day on which it hurts. */
export function TodayTable({ items, now }: { items: readonly TodayRow[]; now: string }) {
  const { t } = useTranslation();
  const when = useWhen();
  const groups = groupsOf(items, now);
  const rows = groups.flatMap((group) => group.rows);
  const navigate = useNavigate();
  const open = (row: TodayRow): void => void navigate({ to: '/engagements/$id', params: { id: row.id } });
  const act = (row: TodayRow): void => void navigate({ to: '/engagements/$id', params: { id: row.id }, search: row.next?.mine ? { do: row.next.command } : {} });
  const { focused, focus } = useRowKeys(rows, open, act);
  return (
    <Scrolls label={t('staff.nav.today')} className={classes.table}>
      <table>
        <thead>
          <tr>
            <th className={classes.due}>{t('staff.today.due')}</th>
            <th className={classes.waiting}>{t('staff.today.waiting')}</th>
            <th className={classes.customer}>{t('staff.today.customer')}</th>
            <th className={classes.step}>{t('staff.today.step')}</th>
            <th>{t('staff.today.next')}</th>
            <th className={classes.otherwise}>{t('staff.today.otherwise')}</th>
            <th className={classes.act}>
              <span className="visually-hidden">{t('staff.today.act')}</span>
            </th>
          </tr>
        </thead>
        {groups.map(({ key, date, rows: each }) => (
          <tbody key={key}>
            <tr className={classes.group}>
              {/* As many as are shown on the narrowest screen with a table: one more would make a column of nothing. */}
              <th colSpan={6} scope="rowgroup">
                <span className={key === 'late' ? classes.late : undefined}>{t(`staff.today.groups.${key}`)}</span>
                {date !== undefined && <span> {when(date)}</span>}
                <small>{t('staff.count', { count: each.length })}</small>
              </th>
            </tr>
            {each.map((row) => (
              <Row key={row.id} row={row} now={now} timeOnly={key === 'today' || key === 'tomorrow'} isFocused={rows[focused]?.id === row.id} onFocus={() => focus(row)} onOpen={() => open(row)} onAct={() => act(row)} />
            ))}
          </tbody>
        ))}
      </table>
    </Scrolls>
  );
}

interface RowProps {
  row: TodayRow;
  now: string;
  timeOnly: boolean;
  isFocused: boolean;
  onFocus: () => void;
  onOpen: () => void;
  onAct: () => void;
}

function Row({ row, now, timeOnly, isFocused, onFocus, onOpen, onAct }: RowProps) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const { due, waiting, company, step, next, otherwise, pipeline, onHold, failed, number } = row;
  const isOver = due?.late === true;
  const doable = next?.mine === true && waiting.on === 'us';
  return (
    <tr className={`${classes.row} ${isFocused ? classes.focused : ''}`} data-row={row.id} aria-current={isFocused || undefined} onMouseDown={onFocus} onDoubleClick={onOpen}>
      <td className={classes.due}>
        {due ? (
          <>
            <div className={classes.first}>{when(due.at, { timeOnly })}</div>
            <div className={classes.second}>
              <TimeLeft at={due.at} />
            </div>
          </>
        ) : (
          <div className={classes.second}>{t('staff.today.noDue')}</div>
        )}
      </td>
      <td className={classes.waiting}>
        <WaitingOn on={waiting.on} strong={waiting.on === 'us'} />
        <div className={classes.second}>{onHold ? t('staff.today.onHold') : waiting.since !== null ? t('staff.today.for', { duration: formatDuration((Date.parse(now) - Date.parse(waiting.since)) / 60_000, lang) }) : ''}</div>
      </td>
      <td className={classes.customer}>
        <a
          href={`/engagements/${row.id}`}
          className={classes.name}
          title={company}
          onFocus={onFocus}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            onOpen();
          }}
        >
          {company}
        </a>
        <div className={classes.second}>
          {number} {pipeline[lang]}
        </div>
      </td>
      <td className={classes.step}>
        <div className={classes.counted} title={step.title[lang]}>
          <span>{step.title[lang]}</span> <small>{`${step.index}/${step.of}`}</small>
        </div>
        <StepTicks step={step.index} of={step.of} />
      </td>
      <td>
        <div className={classes.first} title={next?.title[lang]}>
          {next ? next.title[lang] : '—'}
        </div>
        <div className={`${classes.second} ${failed > 0 ? classes.late : ''}`}>{failed > 0 ? t('staff.today.failed', { count: failed }) : waiting.on === 'us' ? '' : t('staff.today.waitingFor', { who: t(`shared.waiting.${waiting.on}`) })}</div>
      </td>
      <td className={classes.otherwise}>
        {isOver && !otherwise ? (
          <div className={classes.second}>{t('staff.today.marked')}</div>
        ) : otherwise ? (
          <>
            <div className={classes.first} title={otherwise.title[lang]}>
              {otherwise.title[lang]}
            </div>
            <div className={classes.second}>{when(otherwise.at)}</div>
          </>
        ) : null}
      </td>
      <td className={classes.act}>
        <Button size="xs" variant={isFocused ? 'filled' : 'default'} onClick={onAct} onFocus={onFocus} fullWidth aria-label={`${doable ? t('staff.today.do') : t('staff.today.open')}: ${company}${doable ? ` ${next.title[lang]}` : ''}`}>
          {doable ? t('staff.today.do') : t('staff.today.open')}
        </Button>
      </td>
    </tr>
  );
}
