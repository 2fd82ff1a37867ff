import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, Outlet } from '@tanstack/react-router';
import { IconFile, IconHelpCircle, IconHome, IconMessage } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AccessContext, engagementsOfMine, useEngagement } from './access.js';
import { Frame } from './frame.js';
import classes from './my.module.css';
import { useLang } from '../app/i18n.js';
import { signInOptionsQuery } from '../app/session.js';
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
  const { data: options } = useQuery(signInOptionsQuery);
  useTitle(it.title[lang], options?.company);
  return (
    <Frame company={it.customer.company} service={it.title[lang]} under={<Steps it={it} />} beside={<Others id={it.id} />} tabs={<Tabs id={it.id} t={t} />}>
      <Outlet />
    </Frame>
  );
}

/** The way to what else this customer has with us; nothing for whom this is all. */
function Others({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: items } = useQuery(engagementsOfMine);
  const count = items?.filter((each) => each.id !== id).length ?? 0;
  if (count === 0) return null;
  return (
    <Link to="/my" search={{ all: true }} className={`${classes.others} no-print`}>
      {t('my.list.others', { count })}
    </Link>
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
