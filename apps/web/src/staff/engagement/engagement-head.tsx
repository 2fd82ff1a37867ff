import { Button } from '@mantine/core';
import { IconChevronRight, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '#domain/calendar/format.js';
import { useLang } from '../../app/i18n.js';
import type { Engagement } from '../../app/queries.js';
import { StepLine } from '../../shared/step-line.js';
import { useNow, useWhen } from '../../shared/when.js';
import { WaitingOn } from '../../shared/waiting-on.js';
import { CommandDialog } from './command-dialog.js';
import { EngagementMenu } from './engagement-menu.js';
import { lineOf } from './line.js';
import classes from './engagement.module.css';

/** Who it is about, who is waited for, the step line; notes and everything else behind two buttons. */
export function EngagementHead({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const now = useNow();
  const [noting, setNoting] = useState(false);
  const note = it.commands.find(({ name }) => name === 'add-note');
  const waitedFor = it.commands.find(({ name }) => name === it.waiting.for)?.title[lang];
  const since = it.waiting.since;
  return (
    <header className={classes.head}>
      <nav className={classes.crumbs} aria-label={t('staff.engagement.crumbs')}>
        <Link to="/engagements">{t('staff.nav.engagements')}</Link> <IconChevronRight size={12} aria-hidden /> {it.title[lang]} <IconChevronRight size={12} aria-hidden /> {it.number}
      </nav>
      <div className={classes.title}>
        <h1 title={it.customer.company}>{it.customer.company}</h1>
        {it.closedAt !== null ? (
          <span className={classes.state}>{t('staff.engagement.closed', { date: when(it.closedAt) })}</span>
        ) : (
          <>
            <WaitingOn on={it.waiting.on} strong />
            <span className={classes.state}>
              {it.onHold ? t('staff.today.onHold') : waitedFor}
              {since !== null && ` · ${t('staff.engagement.since', { date: when(since), duration: formatDuration((Date.parse(now) - Date.parse(since)) / 60_000, lang) })}`}
            </span>
          </>
        )}
        <div className={classes.actions}>
          {note?.possible && (
            <Button variant="default" leftSection={<IconPencil size={14} />} onClick={() => setNoting(true)}>
              {t('staff.engagement.note')}
            </Button>
          )}
          <EngagementMenu it={it} />
        </div>
      </div>
      <StepLine steps={lineOf(it, lang, (at) => when(at, { dateOnly: true }), t)} />
      {noting && note && <CommandDialog it={it} command={note} onClose={() => setNoting(false)} />}
    </header>
  );
}
