import { createRoute } from '@tanstack/react-router';
import { redirect } from '@tanstack/react-router';
import { rootRoute } from '../app/root.js';
import { isCustomer, needStaff, session } from '../app/session.js';

// Paths and what stands in their search part; each page is a chunk of its own, loaded when it is opened.

const shell = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff',
  beforeLoad: async (it) => {
    // Mails name an engagement by one address, whoever reads it.
    const [, id] = /^\/engagements\/([^/]+)$/.exec(it.location.pathname) ?? [];
    if (id !== undefined && isCustomer(await session())) throw redirect({ href: `/my/${id}` });
    await needStaff(it);
  },
}).lazy(() => import('./shell/shell.js').then(({ Route }) => Route));

const parent = { getParentRoute: () => shell };

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined);
const oneOf = <T extends string>(value: unknown, values: readonly T[]): T | undefined => values.find((each) => each === value);

export const SCOPES = ['mine', 'ours', 'late', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

export interface ListSearch {
  text?: string;
  pipeline?: string;
  step?: string;
  waitingOn?: 'us' | 'customer' | 'third' | 'nobody';
  late?: 'true';
  state?: 'open' | 'closed' | 'all';
  assignee?: string;
}

const today = createRoute({ ...parent, path: '/today', validateSearch: (search: Record<string, unknown>): { scope?: Scope } => ({ scope: oneOf(search['scope'], SCOPES) }) }).lazy(() =>
  import('./today/today.page.js').then(({ Route }) => Route),
);

const list = createRoute({
  ...parent,
  path: '/engagements',
  validateSearch: (search: Record<string, unknown>): ListSearch => ({
    text: text(search['text']),
    pipeline: text(search['pipeline']),
    step: text(search['step']),
    waitingOn: oneOf(search['waitingOn'], ['us', 'customer', 'third', 'nobody'] as const),
    late: search['late'] === true || search['late'] === 'true' ? 'true' : undefined,
    state: oneOf(search['state'], ['open', 'closed', 'all'] as const),
    assignee: text(search['assignee']),
  }),
}).lazy(() => import('./list/list.page.js').then(({ Route }) => Route));

const start = createRoute({ ...parent, path: '/engagements/new', validateSearch: (search: Record<string, unknown>): { pipeline?: string } => ({ pipeline: text(search['pipeline']) }) }).lazy(() =>
  import('./start/start.page.js').then(({ Route }) => Route),
);

export const TABS = ['history', 'files', 'messages', 'notes'] as const;
export type Tab = (typeof TABS)[number];

const engagement = createRoute({
  ...parent,
  path: '/engagements/$id',
  validateSearch: (search: Record<string, unknown>): { tab?: Tab; do?: string } => ({ tab: oneOf(search['tab'], TABS), do: text(search['do']) }),
}).lazy(() => import('./engagement/engagement.page.js').then(({ Route }) => Route));

const board = createRoute({ ...parent, path: '/board', validateSearch: (search: Record<string, unknown>): { pipeline?: string } => ({ pipeline: text(search['pipeline']) }) }).lazy(() =>
  import('./board/board.page.js').then(({ Route }) => Route),
);

const charges = createRoute({ ...parent, path: '/charges', validateSearch: (search: Record<string, unknown>): { open?: string } => ({ open: text(search['open']) }) }).lazy(() =>
  import('./charges/charges.page.js').then(({ Route }) => Route),
);

const simulations = createRoute({ ...parent, path: '/simulations', validateSearch: (search: Record<string, unknown>): { from?: string } => ({ from: text(search['from']) }) }).lazy(() =>
  import('./simulation/simulations.page.js').then(({ Route }) => Route),
);

const simulation = createRoute({ ...parent, path: '/simulations/$id' }).lazy(() => import('./simulation/simulation.page.js').then(({ Route }) => Route));

export const staffRoutes = [shell.addChildren([today, list, start, engagement, board, charges, simulations, simulation])] as const;
