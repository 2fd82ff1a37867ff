import { queryOptions, useQuery } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { api, told, type Schemas } from './api.js';
import { hasChosenLanguage, setLanguage } from './i18n.js';
import { queryClient } from './query-client.js';

/** Who is here; `public` when nobody has signed in. */
export type Me = Schemas['Me'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 60_000,
  queryFn: async (): Promise<Me> => {
    const answer = await api().GET('/v1/me');
    // A cookie that is over is the same as none: the sign-in page is the way on.
    if (answer.response.status === 401) return NOBODY;
    const me: Me = told(answer);
    if (!hasChosenLanguage() && (me.language === 'ja' || me.language === 'en')) await setLanguage(me.language, false);
    return me;
  },
});

/** How one can sign in here, and whose pages these are. */
export const signInOptionsQuery = queryOptions({ queryKey: ['sign-in-options'], retry: false, staleTime: Infinity, queryFn: async () => told(await api().GET('/v1/sign-in/options')) });

const NOBODY: Me = { role: 'public', id: 'public', name: null, language: null, department: null, customer: null, engagement: null, action: null, session: null };

export const session = (): Promise<Me> => queryClient.ensureQueryData(meQuery);
export const useMe = (): Me => useQuery(meQuery).data ?? NOBODY;

const STAFF = ['staff', 'manager', 'finance'];
export const isStaff = ({ role }: Me): boolean => STAFF.includes(role);
export const isCustomer = ({ role }: Me): boolean => role === 'customer';

/** Where a person starts. */
export const homeOf = (me: Me): '/today' | '/my' | '/sign-in' => (isStaff(me) ? '/today' : isCustomer(me) ? '/my' : '/sign-in');

interface Guarded {
  location: { href: string };
}

/** For `beforeLoad` of staff's pages: others go where they belong. */
export async function needStaff({ location }: Guarded): Promise<void> {
  const me = await session();
  if (isStaff(me)) return;
  throw isCustomer(me) ? redirect({ to: '/my' }) : redirect({ to: '/sign-in', search: { to: location.href } });
}

/** For `beforeLoad` of managers' pages, below one of staff. */
export async function needManager(): Promise<void> {
  if ((await session()).role !== 'manager') throw redirect({ to: '/today' });
}

/** For `beforeLoad` of customers' pages. */
export async function needCustomer({ location }: Guarded): Promise<void> {
  const me = await session();
  if (isCustomer(me)) return;
  throw isStaff(me) ? redirect({ to: '/today' }) : redirect({ to: '/sign-in', search: { to: location.href } });
}

/** After signing in or out everything that was read belongs to somebody else. */
export async function forgetSession(): Promise<void> {
  queryClient.clear();
  await queryClient.fetchQuery(meQuery);
}
