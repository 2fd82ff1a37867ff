import { Button, Textarea } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../app/api.js';
import { useMessage } from '../../app/queries.js';
import { Empty } from '../../shared/empty.js';
import { ProblemNotice } from '../../shared/notice.js';
import { useWhen } from '../../shared/when.js';
import classes from './engagement.module.css';

/** The conversation with the customer. What fails to go out stays in the field. */
export function Messages({ id, messages }: { id: string; messages: Schemas['Message'][] | undefined }) {
  const { t } = useTranslation();
  const when = useWhen();
  const send = useMessage(id);
  const [text, setText] = useState('');
  const key = useRef({ text: '', key: '' });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    if (key.current.text !== text) key.current = { text, key: crypto.randomUUID() };
    send.mutate({ text, key: key.current.key }, { onSuccess: () => setText('') });
  };
  return (
    <div>
      {messages?.length === 0 && <Empty title={t('staff.messages.none')} text={t('staff.messages.noneText')} />}
      <ol className={classes.messages}>
        {messages?.map((each) => (
          <li key={each.id} className={each.author.role === 'customer' ? classes.theirs : undefined}>
            <small>
              {each.author.name ?? t(`shared.role.${each.author.role}`)} · {when(each.at)}
            </small>
            <p>{each.text}</p>
          </li>
        ))}
      </ol>
      <form onSubmit={submit} className={classes.write}>
        <Textarea aria-label={t('staff.messages.write')} placeholder={t('staff.messages.write')} autosize minRows={2} maxRows={8} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        {send.error && <ProblemNotice error={send.error} />}
        <Button type="submit" loading={send.isPending} disabled={text.trim() === ''}>
          {t('staff.messages.send')}
        </Button>
      </form>
    </div>
  );
}
