import { createLazyRoute, Link, Outlet } from '@tanstack/react-router';
import { IconFile, IconHelpCircle, IconHome, IconMessage } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AccessContext, useEngagement } from './access.js';
import { Frame } from './frame.js';
import classes from './my.module.css';
import { useLang } from '../app/i18n.js';
import { useTitle } from '../shared/use-title.js';
import { Steps } from './steps.js';
import { Waiting } from './waiting.js';

export const Route = createLazyRoute('/my/$id')({ component: MyPage });

function MyPage() {
  const { id } = Route.useParams();
  const access = useMemo(() => ({ id }), [id]);
  return (
    <AccessContext value={access}>
      <Waiting>
        <Shell />
      </Waiting>
    </AccessContext>
  );
}

function Shell() {
  const { t } = useTranslation();
  const lang = useLang();
  const it = useEngagement();
  useTitle(it.title[lang]);
  return (
    <Frame company={it.customer.company} service={it.title[lang]} under={<Steps it={it} />} tabs={<Tabs id={it.id} t={t} />}>
      <Outlet />
    </Frame>
  );
}

function Tabs({ id, t }: { id: string; t: (key: string) => string }) {
  const tab = (to: string, icon: ReactNode, text: string, exact = false) => (
    <Link to={to} params={{ id }} className={classes.tab} activeOptions={{ exact }} activeProps={{ 'aria-current': 'page' }}>
      {icon}
      {text}
    </Link>
  );
  return (
    <nav className={classes.tabs} aria-label={t('my.tabs.label')}>
      <div className={classes.column}>
        {tab('/my/$id', <IconHome size={20} aria-hidden />, t('my.tabs.home'), true)}
        {tab('/my/$id/messages', <IconMessage size={20} aria-hidden />, t('my.tabs.messages'))}
        {tab('/my/$id/files', <IconFile size={20} aria-hidden />, t('my.tabs.files'))}
        {tab('/my/$id/help', <IconHelpCircle size={20} aria-hidden />, t('my.tabs.help'))}
      </div>
    </nav>
  );
}
