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

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } => (typeof search['to'] === 'string' && /^\/(?!\/)/.test(search['to']) ? { to: search['to'] } : {}),
}).lazy(() => import('../sign-in/sign-in.page.js').then(({ Route }) => Route));

/** Invitations come by mail, too; choosing a password is asked for once one is in. */
const inviteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invite',
  beforeLoad: ({ location }) => {
    throw redirect({ to: '/sign-in', hash: location.hash, replace: true });
  },
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([indexRoute, signInRoute, inviteRoute, ...staffRoutes, ...customerRoutes]),
  defaultPreload: 'intent',
  defaultPendingMs: 400,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
