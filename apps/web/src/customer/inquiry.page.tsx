import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { createLazyRoute } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { IconCheck } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../app/api.js';
import { tellHeight } from '../embed/tell-height.js';
import { ProblemNotice } from './problem.js';
import { useTitle } from '../shared/use-title.js';
import { useWhen } from '../shared/when.js';
import { ask } from './access.js';
import styles from './act/act.module.css';
import { Card } from './card.js';
import { Frame } from './frame.js';
import classes from './my.module.css';
import { useKey } from './use-key.js';

export const Route = createLazyRoute('/inquiry')({ component: Inquiry });

const empty = { company: '', name: '', email: '', phone: '', question: '' };
type Fields = typeof empty;
const kinds = ['service', 'trial', 'feasibility'] as const;
interface Receipt {
  receipt: string;
  receivedAt: string;
}

/** ONB-02: the inquiry form for everybody, on our page or within another (embed). No account; a receipt at the end. */
function Inquiry() {
  const { t } = useTranslation();
  const { embed } = Route.useSearch();
  const [fields, setFields] = useState(empty);
  const [kind, setKind] = useState<string>('service');
  const [trap, setTrap] = useState('');
  const [tried, setTried] = useState(false);
  const keyFor = useKey();
  useTitle(t('my.inquiry.title'));
  const send = useMutation({
    mutationFn: (form: Fields & { kind: string }): Promise<Receipt> =>
      // Only a machine fills in what nobody sees; it gets a receipt for nothing and learns nothing.
      trap === '' ? ask<Receipt>('/v1/pipelines/onboarding/engagements', { body: form, key: keyFor(form) }) : Promise.resolve({ receipt: crypto.randomUUID(), receivedAt: new Date().toISOString() }),
  });
  const mistakes = problemOf(send.error)?.errors ?? [];
  const isComplete = Object.values(fields).every((value) => value.trim() !== '');
  const field = (name: keyof Fields) => ({
    label: t(`my.inquiry.${name}`),
    name,
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => setFields({ ...fields, [name]: event.currentTarget.value }),
    error: tried && fields[name].trim() === '' ? t('my.form.missing') : mistakes.some(({ path }) => path === name) ? t(`my.inquiry.wrong.${name}`, { defaultValue: t('my.form.wrong') }) : undefined,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isComplete) send.mutate({ ...fields, kind });
  };
  const content = send.data ? (
    <Done receipt={send.data} />
  ) : (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Card>
        <p style={{ margin: '0 0 12px' }}>{t('my.inquiry.text')}</p>
        <div className={classes.fields}>
          <TextInput {...field('company')} maxLength={200} autoComplete="organization" />
          <TextInput {...field('name')} maxLength={100} autoComplete="name" />
          <TextInput {...field('email')} type="email" maxLength={254} autoComplete="email" />
          <TextInput {...field('phone')} type="tel" maxLength={20} autoComplete="tel" />
          <Radio.Group label={t('my.inquiry.kind')} value={kind} onChange={setKind}>
            {kinds.map((each) => (
              <Radio key={each} value={each} label={t(`my.inquiry.kinds.${each}`)} className={styles.choice} />
            ))}
          </Radio.Group>
          <Textarea {...field('question')} maxLength={4000} autosize minRows={4} maxRows={12} />
          <div aria-hidden className="visually-hidden">
            <input tabIndex={-1} autoComplete="off" name="website" value={trap} onChange={(event) => setTrap(event.currentTarget.value)} />
          </div>
        </div>
      </Card>
      <Card>
        <p className={classes.context} style={{ margin: '0 0 12px' }}>
          {t('my.inquiry.then')}
        </p>
        {send.error && (
          <div style={{ marginBottom: 12 }}>
            <ProblemNotice error={send.error} />
          </div>
        )}
        {tried && !isComplete && (
          <p role="alert" className={classes.error} style={{ margin: '0 0 12px' }}>
            {t('my.form.incomplete')}
          </p>
        )}
        <Button type="submit" fullWidth loading={send.isPending}>
          {t('my.inquiry.submit')}
        </Button>
      </Card>
    </form>
  );
  if (!embed) return <Frame service={t('my.inquiry.title')}>{content}</Frame>;
  return (
    <div ref={tellHeight} className={`${classes.page} ${classes.bare}`} style={{ minHeight: 0, paddingBottom: 8 }}>
      <main className={`${classes.column} ${classes.body}`}>{content}</main>
    </div>
  );
}

function Done({ receipt: { receipt, receivedAt } }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <section className={`${classes.card} ${classes.todo}`} role="status">
      <div className={classes.kicker}>
        <IconCheck size={16} aria-hidden style={{ verticalAlign: -3 }} /> {t('my.inquiry.done.kicker')}
      </div>
      <h2>{t('my.inquiry.done.title')}</h2>
      <p>{t('my.inquiry.done.text')}</p>
      <div className={classes.context}>
        {t('my.inquiry.done.receipt', { number: receipt.slice(0, 8).toUpperCase(), at: when(receivedAt, { year: true }) })}
      </div>
    </section>
  );
}
