import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { Empty } from '../../shared/empty.js';
import { Scrolls } from '../../shared/scrolls.js';
import { StepTicks } from '../../shared/step-line.js';
import { TimeLeft, useWhen } from '../../shared/when.js';
import { WaitingOn } from '../../shared/waiting-on.js';
import classes from './list.module.css';

interface Props {
  rows: Schemas['EngagementRow'][] | undefined;
  pipelines: Schemas['PipelineList']['items'];
  people: Schemas['PeopleList']['items'];
  onClear?: () => void;
  /** On one customer's own page the engagement is named, not the company. */
  ofOne?: boolean;
}

/** The rows of a list: number and company, where it stands, who is waited for, when it is due. */
export function ListTable({ rows, pipelines, people, onClear, ofOne = false }: Props) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  if (!rows) return <Skeleton height={280} />;
  if (rows.length === 0)
    return (
      <div className={classes.table}>
        <Empty title={t('staff.list.empty')} text={t('staff.list.emptyText')}>
          {onClear && (
            <Button variant="default" onClick={onClear}>
              {t('staff.list.clear')}
            </Button>
          )}
        </Empty>
      </div>
    );
  return (
    <Scrolls label={t('staff.nav.engagements')} className={classes.table}>
      <table>
        <thead>
          <tr>
            <th>{t(ofOne ? 'staff.list.pipeline' : 'staff.today.customer')}</th>
            <th className={classes.step}>{t('staff.today.step')}</th>
            <th className={classes.waiting}>{t('staff.today.waiting')}</th>
            <th>{t('staff.today.next')}</th>
            <th className={classes.due}>{t('staff.today.due')}</th>
            <th className={classes.who}>{t('staff.engagement.assignee')}</th>
            <th className={classes.opened}>{t('staff.list.opened')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const pipeline = pipelines.find(({ id }) => id === row.pipeline);
            const index = pipeline?.steps.findIndex(({ id }) => id === row.step) ?? -1;
            const next = pipeline?.commands.find(({ name }) => name === row.waiting.for)?.title[lang];
            const due = row.lateSince ?? row.nextDue;
            return (
              <tr key={row.id}>
                <td>
                  <Link to="/engagements/$id" params={{ id: row.id }} className={classes.name} title={ofOne ? pipeline?.title[lang] : row.customer.company}>
                    {ofOne ? (pipeline?.title[lang] ?? row.number) : row.customer.company}
                  </Link>
                  <div className={classes.second}>
                    {row.number} {!ofOne && pipeline?.title[lang]}
                  </div>
                </td>
                <td className={classes.step}>
                  <div>
                    {pipeline?.steps[index]?.title[lang]} <small>{`${index + 1}/${pipeline?.steps.length ?? 0}`}</small>
                  </div>
                  <StepTicks step={row.closedAt !== null && row.outcome !== 'WITHDRAWN' ? index + 2 : index + 1} of={pipeline?.steps.length ?? 0} />
                </td>
                <td className={classes.waiting}>{row.closedAt !== null ? <span className={classes.second}>{t('staff.list.states.closed')}</span> : <WaitingOn on={row.waiting.on} strong={row.waiting.on === 'us'} />}</td>
                <td>
                  <div title={next}>{row.closedAt !== null ? '—' : (next ?? '—')}</div>
                  {row.onHold && <div className={classes.second}>{t('staff.today.onHold')}</div>}
                </td>
                <td className={classes.due}>
                  {due !== null && row.closedAt === null ? (
                    <>
                      <div>{when(due)}</div>
                      <div className={classes.second}>
                        <TimeLeft at={due} />
                      </div>
                    </>
                  ) : (
                    <span className={classes.second}>{row.closedAt !== null ? when(row.closedAt, { dateOnly: true }) : t('staff.today.noDue')}</span>
                  )}
                </td>
                <td className={classes.who}>{people.find(({ id }) => id === row.assignee)?.name ?? <span className={classes.second}>{t('shared.form.nobody')}</span>}</td>
                <td className={classes.opened}>{when(row.openedAt, { dateOnly: true })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolls>
  );
}
