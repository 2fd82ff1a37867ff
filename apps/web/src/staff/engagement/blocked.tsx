import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import { useCommand, type CommandOffer, type Engagement } from '../../app/queries.js';
import { ProblemNotice } from '../../shared/notice.js';
import { CommandDialog } from './command-dialog.js';
import classes from './engagement.module.css';

/** What keeps it from going on: a hold, or something that failed and needs a person. */
export function Blocked({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const command = useCommand(it.id);
  const [skipping, setSkipping] = useState<CommandOffer & { effect: string }>();
  const offer = (name: string): CommandOffer | undefined => it.commands.find((each) => each.name === name && each.possible);
  const [resume, retry, skip] = [offer('resume'), offer('retry-effect'), offer('skip-effect')];
  const give = (name: string, form: Record<string, unknown>): void => command.mutate({ name, form, key: crypto.randomUUID() });
  if (!it.onHold && it.tasks.length === 0) return null;
  return (
    <div className={classes.blocked} role="status">
      {it.onHold && (
        <div className={classes.blockedRow}>
          <b>{t('staff.today.onHold')}</b>
          <span>{t('staff.engagement.holdText')}</span>
          {resume && (
            <Button size="xs" variant="default" loading={command.isPending} onClick={() => give('resume', {})}>
              {resume.title[lang]}
            </Button>
          )}
        </div>
      )}
      {it.tasks.map(({ effect, title, code }) => (
        <div key={effect} className={classes.blockedRow}>
          <b className={classes.late}>{t('staff.engagement.failed', { what: title[lang] })}</b>
          <span>{code}</span>
          {retry && (
            <Button size="xs" loading={command.isPending} onClick={() => give('retry-effect', { effect })}>
              {retry.title[lang]}
            </Button>
          )}
          {skip && (
            <Button size="xs" variant="default" onClick={() => setSkipping({ ...skip, effect })}>
              {skip.title[lang]}
            </Button>
          )}
        </div>
      ))}
      {command.error && <ProblemNotice error={command.error} />}
      {skipping && <CommandDialog it={it} command={skipping} initial={{ effect: skipping.effect }} onClose={() => setSkipping(undefined)} />}
    </div>
  );
}
