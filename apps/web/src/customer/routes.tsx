import { createRoute } from '@tanstack/react-router';
import { setLanguage, type Lang } from '../app/i18n.js';
import { rootRoute } from '../app/root.js';
import { needCustomer } from '../app/session.js';
import { customerTexts } from './texts.js';

// The customer's pages hang on the root: My Page (`/my`, `/my/$id` with its tabs), the page of a one-time link (`/link`, its token
// stands behind `#`), the public inquiry form (`/inquiry`). Each is loaded lazily, so that staff never load them.

const withTexts = async (guarded: { location: { href: string } }): Promise<void> => {
  await needCustomer(guarded);
  await customerTexts();
};

const list = createRoute({ getParentRoute: () => rootRoute, path: '/my', validateSearch: (search: Record<string, unknown>): { all?: true } => (search['all'] ? { all: true } : {}), beforeLoad: withTexts }).lazy(() => import('./my.page.js').then(({ Route }) => Route));

const one = createRoute({ getParentRoute: () => rootRoute, path: '/my/$id', beforeLoad: withTexts }).lazy(() => import('./shell.page.js').then(({ Route }) => Route));
const home = createRoute({ getParentRoute: () => one, path: '/' }).lazy(() => import('./home.page.js').then(({ Route }) => Route));
const messages = createRoute({ getParentRoute: () => one, path: '/messages' }).lazy(() => import('./messages.page.js').then(({ Route }) => Route));
const files = createRoute({ getParentRoute: () => one, path: '/files' }).lazy(() => import('./files.page.js').then(({ Route }) => Route));
const help = createRoute({ getParentRoute: () => one, path: '/help' }).lazy(() => import('./help.page.js').then(({ Route }) => Route));
const act = createRoute({ getParentRoute: () => one, path: '/do/$command' }).lazy(() => import('./act.page.js').then(({ Route }) => Route));

const link = createRoute({ getParentRoute: () => rootRoute, path: '/link', beforeLoad: customerTexts }).lazy(() => import('./link.page.js').then(({ Route }) => Route));
const inquiry = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inquiry',
  validateSearch: (search: Record<string, unknown>): { embed?: true; language?: Lang } => ({
    ...(search['embed'] ? { embed: true } : {}),
    ...(search['language'] === 'ja' || search['language'] === 'en' ? { language: search['language'] } : {}),
  }),
  beforeLoad: async ({ search: { language } }) => {
    await customerTexts();
    // The page around it knows its readers' language better than their browser does.
    if (language) await setLanguage(language, false);
  },
}).lazy(() => import('./inquiry.page.js').then(({ Route }) => Route));

export const customerRoutes = [list, one.addChildren([home, messages, files, help, act]), link, inquiry] as const;
