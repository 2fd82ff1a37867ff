import { AppShell, Burger, NavLink, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBuilding, IconBuildingBank, IconCalendar, IconChartBar, IconColumns3, IconCurrencyYen, IconList, IconLogout, IconPackage, IconPlayerTrackNext, IconRuler2, IconServer, IconUsers, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../app/api.js';
import { forgetSession, useMe } from '../../app/session.js';
import { LanguageSwitch } from '../../shared/language-switch.js';
import { Logo } from '../../shared/logo.js';
import { peopleQuery } from '../../app/queries.js';
import { firstScope } from '../today/scope.js';
import { todayQuery } from '../today/today.query.js';
import classes from './shell.module.css';

export const Route = createLazyRoute('/staff')({ component: Shell });

/** The frame of the staff console: where one can go, with how much waits there. */
function Shell() {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure();
  const me = useMe();
  const { data: today } = useQuery(todayQuery());
  const mayCharge = me.role === 'finance' || me.role === 'manager';
  return (
    <AppShell navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !opened } }} padding={0} classNames={{ navbar: classes.navbar, main: classes.main }}>
      <a href="#main" className={`visually-hidden ${classes.skip}`}>
        {t('staff.nav.skip')}
      </a>
      <div className={classes.phoneBar}>
        <Burger opened={opened} onClick={toggle} size="sm" aria-label={t('staff.nav.menu')} />
        <Logo />
        <span style={{ fontWeight: 500 }}>Dandori</span>
      </div>
      <AppShell.Navbar aria-label={t('staff.nav.menu')} onClick={close}>
        <Link to="/today" className={classes.brand}>
          <Logo /> <span style={{ fontWeight: 500 }}>Dandori</span> <small lang="ja">段取り</small>
        </Link>
        <div className={classes.links}>
          <Entry to="/today" icon={<IconCalendar size={16} />} label={t('staff.nav.today')} count={today?.counts[firstScope(me)]} />
          <Entry to="/engagements" icon={<IconList size={16} />} label={t('staff.nav.engagements')} count={today?.counts.open} />
          <Entry to="/board" icon={<IconColumns3 size={16} />} label={t('staff.nav.board')} />
          <Entry to="/customers" icon={<IconBuilding size={16} />} label={t('staff.nav.customers')} />
          <Entry to="/figures" icon={<IconChartBar size={16} />} label={t('staff.nav.figures')} />
          <Entry to="/weeks" icon={<IconPackage size={16} />} label={t('staff.nav.weeks')} />
          {mayCharge && (
            <>
              <div className={classes.group}>{t('staff.nav.finance')}</div>
              <Entry to="/charges" icon={<IconCurrencyYen size={16} />} label={t('staff.nav.charges')} />
              <Entry to="/payments" icon={<IconBuildingBank size={16} />} label={t('staff.nav.payments')} />
              <Entry to="/webhooks" icon={<IconWebhook size={16} />} label={t('staff.nav.webhooks')} />
            </>
          )}
          <div className={classes.group}>{t('staff.nav.prepare')}</div>
          <Entry to="/simulations" icon={<IconPlayerTrackNext size={16} />} label={t('staff.nav.simulation')} />
          <Entry to="/rules" icon={<IconRuler2 size={16} />} label={t('staff.nav.rules')} />
          {me.role === 'manager' && <Entry to="/people" icon={<IconUsers size={16} />} label={t('staff.nav.people')} />}
          {me.role === 'manager' && <Entry to="/system" icon={<IconServer size={16} />} label={t('staff.nav.system')} />}
        </div>
        <Person />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}

interface EntryProps {
  to: '/today' | '/engagements' | '/board' | '/customers' | '/figures' | '/people' | '/weeks' | '/charges' | '/payments' | '/webhooks' | '/rules' | '/simulations' | '/system';
  icon: ReactNode;
  label: string;
  count?: number;
}

function Entry({ to, icon, label, count }: EntryProps) {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const active = path === to || path.startsWith(`${to}/`);
  return (
    <NavLink
      component={Link}
      to={to}
      label={label}
      leftSection={icon}
      rightSection={count !== undefined ? <span className={classes.count}>{count}</span> : undefined}
      active={active}
      aria-current={active ? 'page' : undefined}
      classNames={{ root: classes.link, label: classes.label }}
    />
  );
}

function Person() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const { data: people } = useQuery(peopleQuery);
  const name = me.name ?? people?.find(({ id }) => id === me.id)?.name ?? t(`shared.role.${me.role}`);
  const leave = async (): Promise<void> => {
    await post('/v1/sign-out', {}).catch(() => undefined);
    await forgetSession().catch(() => undefined);
    await navigate({ to: '/sign-in' });
  };
  return (
    <div className={classes.person}>
      <Link to="/account" className={classes.own} title={t('staff.nav.account')}>
        <span className={classes.avatar} aria-hidden>
          {name.slice(0, 1)}
        </span>
        <span style={{ minWidth: 0 }}>
          <span className={classes.name}>{name}</span>
          <span className={classes.role}>{t(`shared.role.${me.role}`)}</span>
        </span>
      </Link>
      <LanguageSwitch />
      <UnstyledButton aria-label={t('staff.nav.signOut')} title={t('staff.nav.signOut')} className={classes.leave} onClick={() => void leave()}>
        <IconLogout size={16} />
      </UnstyledButton>
    </div>
  );
}
