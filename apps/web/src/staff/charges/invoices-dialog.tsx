import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYen } from '#domain/calendar/format.js';
import { post, type Schemas } from '../../app/api.js';
import { FileDrop } from '../../shared/file-drop.js';
import { Money } from '../../shared/money.js';
import { ProblemNotice } from '../../shared/notice.js';
import list from '../list/list.module.css';
import classes from './charges.module.css';

type Preview = Schemas['InvoicePreview'];

/** Invoice numbers from the accounting system's file: what would be booked is shown first, row by row. */
export function InvoicesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const look = useMutation({ mutationFn: (content: string) => post<Preview>('/v1/charges/invoices/preview', { content }) });
  const book = useMutation({
    mutationFn: ({ content, hash }: { content: string; hash: string }) => post<Schemas['InvoicesBooked']>('/v1/charges/invoices', { content, hash }, key),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['charges'] });
      onClose();
    },
  });
  const { data: preview, variables: content } = look;
  return (
    <Modal opened onClose={onClose} title={t('staff.charges.invoices.title')} centered size={preview ? 860 : 560} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <FileDrop text={t('staff.charges.invoices.drop')} hint={t('staff.charges.invoices.hint')} busy={look.isPending} onFile={(file) => look.mutate(file)} />
      {look.error !== null && <ProblemNotice error={look.error} />}
      {preview && content !== undefined && (
        <>
          <p className={classes.hint}>{t('staff.charges.invoices.counts', preview.counts)}</p>
          <div className={`${list.table} ${classes.table} ${classes.inDialog}`}>
            <table>
              <thead>
                <tr>
                  <th className={classes.line}>{t('staff.payments.line')}</th>
                  <th>{t('staff.nav.charges')}</th>
                  <th>{t('staff.charges.invoiceNumber')}</th>
                  <th className={classes.amount}>{t('staff.charges.amount')}</th>
                  <th>{t('staff.charges.invoices.verdict')}</th>
                </tr>
              </thead>
              <tbody>
                {preview.rows.map(({ line, charge, company, amountYen, invoiceNumber, verdict, code }) => (
                  <tr key={line}>
                    <td className={classes.line}>{line}</td>
                    <td>
                      <div>{company ?? '—'}</div>
                      <div className={classes.hint}>{charge}</div>
                    </td>
                    <td>{invoiceNumber}</td>
                    <td className={classes.amount}>
                      <Money yen={amountYen} />
                    </td>
                    <td className={verdict === 'wrong' ? classes.red : undefined}>{verdict === 'wrong' ? t(`staff.charges.invoices.wrong.${code}`, { defaultValue: code }) : t(`staff.charges.invoices.verdicts.${verdict}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {book.error !== null && <ProblemNotice error={book.error} />}
          <div className={classes.dialogActions}>
            <Button variant="default" onClick={onClose}>
              {t('staff.charges.cancel')}
            </Button>
            <Button disabled={preview.counts.book === 0} loading={book.isPending} onClick={() => book.mutate({ content, hash: preview.hash })}>
              {t('staff.charges.invoices.book', { count: preview.counts.book, amount: formatYen(preview.amountYen) })}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}
