import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { customerRoutes } from '../customer/routes.js';
import { staffRoutes } from '../staff/routes.js';
import { rootRoute } from './root.js';
import { homeOf, session } from './session.js';

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async () => {
    throw redirect({ to: homeOf(await session()) });
  },
});

/** Where to go afterwards, as the address says it: a path of our own, nobody is sent elsewhere by it. */
function ownPath(search: Record<string, unknown>): { to?: string } {
  return typeof search['to'] === 'string' && /^\/(?![/\\])/.test(search['to']) ? { to: search['to'] } : {};
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: ownPath,
}).lazy(() => import('../sign-in/sign-in.page.js').then(({ Route }) => Route));

const passwordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/password',
  validateSearch: ownPath,
  beforeLoad: async ({ location }) => {
    if ((await session()).session === null) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
}).lazy(() => import('../sign-in/password.page.js').then(({ Route }) => Route));

/** Invitations come by mail, too; choosing a password is asked for once one is in. */
const inviteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invite',
  beforeLoad: ({ location }) => {
    throw redirect({ to: '/sign-in', hash: location.hash, replace: true });
  },
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([indexRoute, signInRoute, passwordRoute, inviteRoute, ...staffRoutes, ...customerRoutes]),
  defaultPreload: 'intent',
  defaultPendingMs: 400,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
