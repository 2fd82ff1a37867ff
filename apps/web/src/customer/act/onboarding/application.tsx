import { Button, Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../../app/api.js';
import { problemOf } from '../../../app/api.js';
import { useLang } from '../../../app/i18n.js';
import { ProblemNotice } from '../../problem.js';
import { useGive } from '../../access.js';
import { Card } from '../../card.js';
import { useKey } from '../../use-key.js';
import type { ActProps } from '../act.js';
import classes from '../../my.module.css';
import styles from '../act.module.css';

interface Person {
  name: string;
  email: string;
  phone: string;
}

/** ONB-04, ONB-10: plan, billing, contact persons and the two acknowledgements. What is known already stands there. */
export function Application({ it, offer, onDone }: ActProps) {
  const { t } = useTranslation();
  const lang = useLang();
  const give = useGive(offer.name);
  const keyFor = useKey();
  const plans = plansOf(offer.form);
  const [plan, setPlan] = useState<string>();
  const [billingName, setBillingName] = useState(it.customer.company);
  const [billingAddress, setBillingAddress] = useState('');
  const [people, setPeople] = useState<Person[]>([{ name: it.contact?.name ?? '', email: it.contact?.email ?? '', phone: it.contact?.phone ?? '' }]);
  const [reDelegation, setReDelegation] = useState(false);
  const [sensitive, setSensitive] = useState(false);
  const [tried, setTried] = useState(false);

  const mistakes = problemOf(give.error)?.errors ?? [];
  const missing = (value: string): string | undefined => (tried && value.trim() === '' ? t('my.form.missing') : undefined);
  const atField = (path: string, value: string): string | undefined => missing(value) ?? mistakes.find((each) => each.path === path)?.message;
  const isComplete = plan !== undefined && reDelegation && sensitive && [billingName, billingAddress, ...people.flatMap(({ name, email }) => [name, email])].every((value) => value.trim() !== '');

  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isComplete) return;
    const contactPersons = people.map(({ name, email, phone }) => ({ name, email, ...(phone.trim() !== '' && { phone }) }));
    const form = { plan, billingName, billingAddress, contactPersons, reDelegationAcknowledged: reDelegation, sensitiveDataAcknowledged: sensitive };
    give.mutate({ form, key: keyFor(form) }, { onSuccess: onDone });
  };
  const change = (index: number, part: Partial<Person>): void => setPeople(people.map((each, at) => (at === index ? { ...each, ...part } : each)));

  return (
    <form onSubmit={send} noValidate className={styles.form}>
      <Card title={t('my.apply.plan')}>
        <Radio.Group value={plan ?? null} onChange={setPlan} error={tried && plan === undefined ? t('my.apply.planMissing') : undefined} aria-label={t('my.apply.plan')}>
          {plans.map(({ id, words }) => (
            <Radio key={id} value={id} label={words[lang]} className={styles.choice} />
          ))}
        </Radio.Group>
      </Card>
      <Card title={t('my.apply.billing')}>
        <div className={classes.fields}>
          <TextInput label={t('my.apply.billingName')} value={billingName} maxLength={200} onChange={(event) => setBillingName(event.currentTarget.value)} error={atField('billingName', billingName)} autoComplete="organization" />
          <Textarea label={t('my.apply.billingAddress')} value={billingAddress} maxLength={400} autosize minRows={2} onChange={(event) => setBillingAddress(event.currentTarget.value)} error={atField('billingAddress', billingAddress)} autoComplete="street-address" />
        </div>
      </Card>
      <Card title={t('my.apply.people')}>
        <div className={classes.fields}>
          {people.map((person, index) => (
            <fieldset key={index} className={styles.person}>
              {people.length > 1 && <legend>{t('my.apply.person', { n: index + 1 })}</legend>}
              <TextInput label={t('my.apply.name')} value={person.name} maxLength={100} onChange={(event) => change(index, { name: event.currentTarget.value })} error={atField(`contactPersons.${index}.name`, person.name)} autoComplete={index === 0 ? 'name' : 'off'} />
              <TextInput label={t('my.apply.email')} type="email" value={person.email} maxLength={254} onChange={(event) => change(index, { email: event.currentTarget.value })} error={atField(`contactPersons.${index}.email`, person.email)} autoComplete={index === 0 ? 'email' : 'off'} />
              <TextInput label={t('my.apply.phone')} type="tel" value={person.phone} maxLength={20} onChange={(event) => change(index, { phone: event.currentTarget.value })} error={mistakes.find(({ path }) => path === `contactPersons.${index}.phone`)?.message} autoComplete={index === 0 ? 'tel' : 'off'} />
              {people.length > 1 && (
                <Button variant="default" onClick={() => setPeople(people.filter((_, at) => at !== index))}>
                  {t('my.apply.remove')}
                </Button>
              )}
            </fieldset>
          ))}
          {people.length < 10 && (
            <Button variant="default" onClick={() => setPeople([...people, { name: '', email: '', phone: '' }])}>
              {t('my.apply.add')}
            </Button>
          )}
        </div>
      </Card>
      <Card title={t('my.apply.acknowledge')}>
        <Checkbox className={styles.choice} checked={reDelegation} onChange={(event) => setReDelegation(event.currentTarget.checked)} label={t('my.apply.reDelegation')} error={tried && !reDelegation ? t('my.apply.acknowledgeMissing') : undefined} />
        <Checkbox className={styles.choice} checked={sensitive} onChange={(event) => setSensitive(event.currentTarget.checked)} label={t('my.apply.sensitive')} error={tried && !sensitive ? t('my.apply.acknowledgeMissing') : undefined} />
      </Card>
      <Card>
        <p className={classes.context} style={{ margin: '0 0 12px' }}>
          {t('my.apply.then')}
        </p>
        {give.error && (
          <div style={{ marginBottom: 12 }}>
            <ProblemNotice error={give.error} />
          </div>
        )}
        {tried && !isComplete && (
          <p role="alert" className={classes.error} style={{ margin: '0 0 12px' }}>
            {t('my.form.incomplete')}
          </p>
        )}
        <Button type="submit" fullWidth loading={give.isPending}>
          {t('my.apply.submit')}
        </Button>
      </Card>
    </form>
  );
}

/** The plans on offer, from the form's schema: their names say time and price. */
function plansOf(form: Record<string, unknown> | undefined): { id: string; words: Words }[] {
  const plan = (form?.['properties'] as { plan?: { enum?: string[]; choices?: Record<string, Words> } } | undefined)?.plan;
  return (plan?.enum ?? []).map((id) => ({ id, words: plan?.choices?.[id] ?? { ja: id, en: id } }));
}
