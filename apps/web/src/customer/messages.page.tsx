import { Button, Textarea } from '@mantine/core';
import { createLazyRoute } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './problem.js';
import { localDate, localTime, useWhen } from '../shared/when.js';
import { useMessages, useWrite } from './access.js';
import styles from './messages.module.css';

export const Route = createLazyRoute('/my/$id/messages')({ component: Messages });

/** The thread with the company: ours at the left, the customer's at the right, a heading for each day. */
function Messages() {
  const { t } = useTranslation();
  const when = useWhen();
  const { data: messages, error, isPending } = useMessages();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [messages?.length]);
  const days = Map.groupBy(messages ?? [], ({ at }) => localDate(at));
  return (
    <>
      {error && <ProblemNotice error={error} />}
      {!isPending && messages?.length === 0 && <div className={styles.none}>{t('my.messages.none')}</div>}
      <div className={styles.thread} role="log" aria-label={t('my.tabs.messages')}>
        {[...days].map(([day, list]) => (
          <section key={day}>
            <h2 className={styles.day}>{when(day)}</h2>
            {list.map(({ id, author, at, text }) => (
              <article key={id} className={`${styles.message} ${author.role === 'customer' ? styles.mine : ''}`}>
                <div className={styles.by}>
                  {author.role === 'customer' ? t('my.messages.you') : t('my.messages.us')} {localTime(at)}
                </div>
                <div className={styles.text}>{text}</div>
              </article>
            ))}
          </section>
        ))}
        <div ref={end} />
      </div>
      <Write />
    </>
  );
}

function Write() {
  const { t } = useTranslation();
  const write = useWrite();
  const [text, setText] = useState('');
  // One key for one text: a second touch while the first is on its way posts nothing twice.
  const sent = useRef<{ text: string; key: string }>(undefined);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    if (sent.current?.text !== text) sent.current = { text, key: crypto.randomUUID() };
    write.mutate({ text, key: sent.current.key }, { onSuccess: () => (setText(''), (sent.current = undefined)) });
  };
  return (
    <form onSubmit={send} className={styles.write}>
      <Textarea aria-label={t('my.messages.label')} placeholder={t('my.messages.placeholder')} autosize minRows={2} maxRows={8} maxLength={4000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      {write.error && <ProblemNotice error={write.error} />}
      <Button type="submit" loading={write.isPending} disabled={text.trim() === ''} fullWidth>
        {t('my.messages.send')}
      </Button>
    </form>
  );
}
