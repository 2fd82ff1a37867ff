import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYen } from '#domain/calendar/format.js';
import { useMe } from '../../app/session.js';
import { Empty } from '../../shared/empty.js';
import { ErrorPage } from '../../shared/error-page.js';
import { Money } from '../../shared/money.js';
import { Scrolls } from '../../shared/scrolls.js';
import { useNow, useWhen } from '../../shared/when.js';
import { Page } from '../shell/page.js';
import list from '../list/list.module.css';
import { ConfirmDialog } from './confirm-dialog.js';
import { waitingQuery, type Waiting } from './payments.query.js';
import { Statement } from './statement.js';
import classes from './payments.module.css';

export const Route = createLazyRoute('/staff/payments')({ component: PaymentsPage });

/** Payments that are waited for: confirmed one by one, or by the bank's file. */
function PaymentsPage() {
  const { t } = useTranslation();
  const when = useWhen();
  const now = useNow();
  const { role } = useMe();
  const [confirming, setConfirming] = useState<Waiting>();
  const { data: items, error } = useQuery(waitingQuery);
  if (error && !items) return <ErrorPage error={error} />;
  return (
    <Page title={t('staff.nav.payments')} context={when(now, { year: true })}>
      {items && (
        <div className={classes.figure}>
          {t('staff.count', { count: items.length })}　{formatYen(items.reduce((sum, { amountYen }) => sum + (amountYen ?? 0), 0))}
        </div>
      )}
      {role === 'finance' && <Statement />}
      <h2 className={classes.title}>{t('staff.payments.waiting')}</h2>
      <Scrolls label={t('staff.payments.waiting')} className={`${list.table} ${classes.table}`}>
        {!items ? (
          <Skeleton height={160} />
        ) : items.length === 0 ? (
          <Empty title={t('staff.payments.none')} text={t('staff.payments.noneText')} />
        ) : (
          <table>
            <thead>
              <tr>
                <th>{t('staff.today.customer')}</th>
                <th>{t('staff.payments.payer')}</th>
                <th className={classes.date}>{t('staff.payments.sent')}</th>
                <th className={classes.amount}>{t('staff.payments.amount')}</th>
                <th className={classes.act}>
                  <span className="visually-hidden">{t('staff.today.act')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.engagement.id}>
                  <td>
                    <Link to="/engagements/$id" params={{ id: item.engagement.id }} className={classes.name} title={item.company}>
                      {item.company}
                    </Link>
                    <div className={classes.hint}>{[item.engagement.number, item.onHold && t('staff.today.onHold')].filter(Boolean).join('　')}</div>
                  </td>
                  <td>
                    <div>{item.contact ? t('staff.engagement.san', { name: item.contact.name }) : '—'}</div>
                    <div className={classes.hint}>{item.contact?.kana ?? item.billingName}</div>
                  </td>
                  <td className={classes.date}>
                    <div>{when(item.sentAt, { dateOnly: true })}</div>
                    {item.lateSince !== null && <div className={classes.red}>{t('staff.list.late')}</div>}
                  </td>
                  <td className={classes.amount}>
                    <Money yen={item.amountYen} />
                  </td>
                  <td className={classes.act}>
                    {role === 'finance' && (
                      <Button size="xs" variant="default" fullWidth disabled={item.onHold} onClick={() => setConfirming(item)} aria-label={`${t('staff.payments.confirm')}: ${item.company}`}>
                        {t('staff.payments.confirm')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Scrolls>
      {confirming && <ConfirmDialog payment={confirming} onClose={() => setConfirming(undefined)} />}
    </Page>
  );
}
