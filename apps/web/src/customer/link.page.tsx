import { createLazyRoute, Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../app/api.js';
import { useLang } from '../app/i18n.js';
import { MessagePage } from '../shared/message-page.js';
import { AccessContext, ask, useEngagement } from './access.js';
import { Act } from './act/act.js';
import { Frame } from './frame.js';
import { Steps } from './steps.js';
import { Waiting } from './waiting.js';

export const Route = createLazyRoute('/link')({ component: LinkPage });

/** The token stands behind `#`, which browsers do not send. It is taken from there and kept in memory, so that a reload finds it. */
const tokenOf = (): string | undefined => /^#(dl_[A-Za-z0-9_-]{20,100})$/.exec(location.hash)?.[1];
const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Just the page of the action that a mailed link is for. */
function LinkPage() {
  const { t } = useTranslation();
  const [token] = useState(tokenOf);
  const { data: me, error } = useQuery({ queryKey: ['link', token], enabled: token !== undefined, retry: false, staleTime: Infinity, gcTime: 0, queryFn: () => ask<Schemas['Me']>('/v1/me', { token }) });
  const id = me?.engagement ?? undefined;
  const access = useMemo(() => ({ id: id ?? '', ...(token !== undefined && { token }) }), [id, token]);
  if (token === undefined || error || (me && (!id || !me.action)))
    return (
      <MessagePage title={t('my.link.over')} text={t('my.link.overText')}>
        <Link to="/sign-in">{t('my.link.signIn')}</Link>
      </MessagePage>
    );
  if (!me) return null;
  return (
    <AccessContext value={access}>
      <Waiting>
        <OneAction action={kebab(me.action ?? '')} />
      </Waiting>
    </AccessContext>
  );
}

function OneAction({ action }: { action: string }) {
  const lang = useLang();
  const it = useEngagement();
  return (
    <Frame company={it.customer.company} service={it.title[lang]} under={<Steps it={it} />}>
      <Act it={it} command={action} />
    </Frame>
  );
}
