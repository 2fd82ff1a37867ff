import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDots, IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext, IconPrinter, IconServer, IconShieldCheck, IconUser, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import type { CommandOffer, Engagement } from '../../app/queries.js';
import { useMe } from '../../app/session.js';
import { CommandDialog } from './command-dialog.js';
import { WAYS_OUT } from './commands.js';
import { CorrectDialog } from './correct-dialog.js';
import { OverrideDialog } from './override-dialog.js';
import classes from './engagement.module.css';

const ICONS: Record<string, ReactNode> = { hold: <IconPlayerPause size={14} />, resume: <IconPlayerPlay size={14} />, reassign: <IconUser size={14} />, correct: <IconArrowBackUp size={14} />, override: <IconShieldCheck size={14} />, ...Object.fromEntries(WAYS_OUT.map((name) => [name, <IconX key={name} size={14} />])) };
/** A correction or an override without values is always refused: whether it is possible shows when it is asked. */
const ASKED_LATER = ['correct', 'override'];

/** What is done seldom: each with the reason below when it is not possible now. */
export function EngagementMenu({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const navigate = useNavigate();
  const { role } = useMe();
  const [open, setOpen] = useState<CommandOffer>();
  const offers = Object.keys(ICONS).flatMap((name) => it.commands.find((each) => each.name === name) ?? []);
  const shown = offers.filter(({ name, why }) => (name !== 'resume' || it.onHold) && (name !== 'hold' || !it.onHold) && !(ASKED_LATER.includes(name) && why?.code === 'ACTOR_NOT_ALLOWED'));
  const close = (): void => setOpen(undefined);
  return (
    <>
      <Menu position="bottom-end" width={280} withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={t('staff.engagement.more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          {it.closedAt === null &&
            shown.map((offer) => {
              const possible = offer.possible || ASKED_LATER.includes(offer.name);
              return (
                <Menu.Item key={offer.name} leftSection={ICONS[offer.name]} disabled={!possible} onClick={() => setOpen(offer)}>
                  {offer.title[lang]}
                  {!possible && <span className={classes.menuWhy}>{offer.why?.detail[lang]}</span>}
                </Menu.Item>
              );
            })}
          {it.closedAt === null && <Menu.Divider />}
          {it.closedAt === null && (
            <Menu.Item leftSection={<IconPlayerTrackNext size={14} />} onClick={() => void navigate({ to: '/simulations', search: { from: it.id } })}>
              {t('staff.engagement.simulate')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPrinter size={14} />} onClick={() => window.print()}>
            {t('staff.engagement.print')}
          </Menu.Item>
          {role === 'manager' && (
            <Menu.Item leftSection={<IconServer size={14} />} onClick={() => void navigate({ to: '/system/engagements/$id', params: { id: it.id } })}>
              {t('staff.nav.workflow')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open?.name === 'override' ? (
        <OverrideDialog it={it} title={open.title[lang]} onClose={close} />
      ) : open?.name === 'correct' ? (
        <CorrectDialog it={it} title={open.title[lang]} onClose={close} />
      ) : (
        open && <CommandDialog it={it} command={open} onClose={close} />
      )}
    </>
  );
}
