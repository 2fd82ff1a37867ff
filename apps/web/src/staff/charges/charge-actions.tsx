import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/notice.js';
import { useBooking, type ChargeDetail, type FinanceAction } from './charges.query.js';
import classes from './charges.module.css';

/** What is asked before an action is booked. */
const ASKS: { readonly [action in FinanceAction]?: 'reason' | 'invoiceNumber' } = { invoice: 'invoiceNumber', waive: 'reason', reverse: 'reason' };

/** What the reader can do with a charge now, the likeliest first. */
export function ChargeActions({ charge }: { charge: ChargeDetail }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<FinanceAction>();
  const book = useBooking(charge.key);
  const possible = charge.actions.filter((each) => each.possible && each.allowed).map(({ action }) => action);
  const act = (action: FinanceAction): void => (ASKS[action] ? setAsked(action) : book.mutate({ action, form: {} }));
  if (possible.length === 0) return null;
  return (
    <>
      <div className={classes.actions}>
        {possible.map((action, index) => (
          <Button key={action} variant={index === 0 ? 'filled' : ASKS[action] === 'reason' ? 'subtle' : 'default'} loading={book.isPending && book.variables.action === action} onClick={() => act(action)}>
            {t(`staff.charges.do.${action}`)}
          </Button>
        ))}
      </div>
      {book.error !== null && asked === undefined && <ProblemNotice error={book.error} />}
      {asked && <ActionDialog charge={charge} action={asked} asks={ASKS[asked] ?? 'reason'} onClose={() => setAsked(undefined)} />}
    </>
  );
}

interface DialogProps {
  charge: ChargeDetail;
  action: FinanceAction;
  asks: 'reason' | 'invoiceNumber';
  onClose: () => void;
}

/** A reason or an invoice number. Stays open with what was typed when it was refused. */
function ActionDialog({ charge, action, asks, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [blank, setBlank] = useState(false);
  const book = useBooking(charge.key);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setBlank(text.trim() === '');
    if (text.trim() !== '') book.mutate({ action, form: { [asks]: text.trim() } }, { onSuccess: onClose });
  };
  const field = { value: text, required: true, withAsterisk: false, error: blank && t('shared.form.missing'), 'data-autofocus': true, mb: 16 } as const;
  return (
    <Modal opened onClose={onClose} title={t(`staff.charges.do.${action}`)} centered size={440} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit} noValidate>
        <p className={classes.hint}>{t(`staff.charges.means.${action}`)}</p>
        {asks === 'reason' ? (
          <Textarea {...field} label={t('staff.charges.reason')} autosize minRows={3} maxLength={1000} onChange={(event) => setText(event.currentTarget.value)} />
        ) : (
          <TextInput {...field} label={t('staff.charges.invoiceNumber')} maxLength={40} onChange={(event) => setText(event.currentTarget.value)} />
        )}
        {book.error !== null && <ProblemNotice error={book.error} />}
        <div className={classes.dialogActions}>
          <Button variant="default" onClick={onClose}>
            {t('staff.charges.cancel')}
          </Button>
          <Button type="submit" loading={book.isPending} color={asks === 'reason' ? 'red' : undefined}>
            {t(`staff.charges.do.${action}`)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
