import { createRoute } from '@tanstack/react-router';
import { redirect } from '@tanstack/react-router';
import { rootRoute } from '../app/root.js';
import { isCustomer, needManager, needStaff, session } from '../app/session.js';
import { staffTexts } from './texts.js';

// Paths and what stands in their search part; each page is a chunk of its own, loaded when it is opened.

const shell = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff',
  beforeLoad: async (it) => {
    // Mails name an engagement by one address, whoever reads it.
    const [, id] = /^\/engagements\/([^/]+)$/.exec(it.location.pathname) ?? [];
    if (id !== undefined && isCustomer(await session())) throw redirect({ href: `/my/${id}` });
    await Promise.all([needStaff(it), staffTexts()]);
  },
}).lazy(() => import('./shell/shell.js').then(({ Route }) => Route));

const parent = { getParentRoute: () => shell };

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined);
const oneOf = <T extends string>(value: unknown, values: readonly T[]): T | undefined => values.find((each) => each === value);

export const SCOPES = ['mine', 'ours', 'late', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

export const CHARGE_STATES = ['price-missing', 'priced', 'acknowledged', 'invoiced', 'settled', 'waived', 'reversed'] as const;

/** What the list of charges is filtered by. */
export interface ChargeSearch {
  state?: (typeof CHARGE_STATES)[number];
  pipeline?: string;
  month?: string;
  customer?: string;
}

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

const start = createRoute({ ...parent, path: '/engagements/new', validateSearch: (search: Record<string, unknown>): { pipeline?: string; customer?: string } => ({ pipeline: text(search['pipeline']), customer: text(search['customer']) }) }).lazy(() =>
  import('./start/start.page.js').then(({ Route }) => Route),
);

export const TABS = ['history', 'custody', 'files', 'messages', 'notes'] as const;
export type Tab = (typeof TABS)[number];

const engagement = createRoute({
  ...parent,
  path: '/engagements/$id',
  validateSearch: (search: Record<string, unknown>): { tab?: Tab; do?: string } => ({ tab: oneOf(search['tab'], TABS), do: text(search['do']) }),
}).lazy(() => import('./engagement/engagement.page.js').then(({ Route }) => Route));

const board = createRoute({ ...parent, path: '/board', validateSearch: (search: Record<string, unknown>): { pipeline?: string } => ({ pipeline: text(search['pipeline']) }) }).lazy(() =>
  import('./board/board.page.js').then(({ Route }) => Route),
);

const weeks = createRoute({ ...parent, path: '/weeks', validateSearch: (search: Record<string, unknown>): { from?: string } => ({ from: /^\d{4}-\d{2}-\d{2}$/.test(String(search['from'])) ? String(search['from']) : undefined }) }).lazy(() =>
  import('./weeks/weeks.page.js').then(({ Route }) => Route),
);

const charges = createRoute({
  ...parent,
  path: '/charges',
  validateSearch: (search: Record<string, unknown>): ChargeSearch & { open?: string } => ({ open: text(search['open']), state: oneOf(search['state'], CHARGE_STATES), pipeline: text(search['pipeline']), month: text(search['month']), customer: text(search['customer']) }),
}).lazy(() => import('./charges/charges.page.js').then(({ Route }) => Route));

const payments = createRoute({ ...parent, path: '/payments' }).lazy(() => import('./payments/payments.page.js').then(({ Route }) => Route));

const webhooks = createRoute({ ...parent, path: '/webhooks' }).lazy(() => import('./webhooks/webhooks.page.js').then(({ Route }) => Route));

const rules = createRoute({
  ...parent,
  path: '/rules',
  validateSearch: (search: Record<string, unknown>): { version?: string; publish?: true } => ({ version: text(search['version']), publish: search['publish'] === true ? true : undefined }),
}).lazy(() => import('./terms/terms.page.js').then(({ Route }) => Route));

const simulations = createRoute({ ...parent, path: '/simulations', validateSearch: (search: Record<string, unknown>): { from?: string } => ({ from: text(search['from']) }) }).lazy(() =>
  import('./simulation/simulations.page.js').then(({ Route }) => Route),
);

const simulation = createRoute({ ...parent, path: '/simulations/$id' }).lazy(() => import('./simulation/simulation.page.js').then(({ Route }) => Route));

const people = createRoute({ ...parent, path: '/people', beforeLoad: needManager, validateSearch: (search: Record<string, unknown>): { person?: string } => ({ person: text(search['person']) }) }).lazy(() =>
  import('./people/people.page.js').then(({ Route }) => Route),
);

const customers = createRoute({ ...parent, path: '/customers', validateSearch: (search: Record<string, unknown>): { text?: string } => ({ text: text(search['text']) }) }).lazy(() =>
  import('./customers/customers.page.js').then(({ Route }) => Route),
);

const customer = createRoute({ ...parent, path: '/customers/$id' }).lazy(() => import('./customers/customer.page.js').then(({ Route }) => Route));

export const FIGURE_DAYS = ['30', '90', '180', '365'] as const;

const figures = createRoute({
  ...parent,
  path: '/figures',
  validateSearch: (search: Record<string, unknown>): { pipeline?: string; days?: (typeof FIGURE_DAYS)[number] } => ({ pipeline: text(search['pipeline']), days: oneOf(text(search['days']), FIGURE_DAYS) }),
}).lazy(() => import('./figures/figures.page.js').then(({ Route }) => Route));

const account = createRoute({ ...parent, path: '/account' }).lazy(() => import('./account/account.page.js').then(({ Route }) => Route));

const system = createRoute({ ...parent, path: '/system', beforeLoad: needManager }).lazy(() => import('./system/system.page.js').then(({ Route }) => Route));

/** Kinds, ids and codes of ours, as the API takes them. */
export const AUDIT_CODE = /^[A-Za-z0-9:._/-]{1,200}$/;

/** What the audit is filtered by; an action by what it begins with. */
export interface AuditSearch {
  action?: string | undefined;
  actor?: string | undefined;
  subject?: string | undefined;
}

const code = (value: unknown): string | undefined => (AUDIT_CODE.test(String(value ?? '')) ? String(value) : undefined);

const audit = createRoute({
  ...parent,
  path: '/system/audit',
  beforeLoad: needManager,
  validateSearch: (search: Record<string, unknown>): AuditSearch => ({ action: code(search['action']), actor: code(search['actor']), subject: code(search['subject']) }),
}).lazy(() => import('./audit/audit.page.js').then(({ Route }) => Route));

const workflow = createRoute({ ...parent, path: '/system/engagements/$id', beforeLoad: needManager }).lazy(() => import('./system/workflow.page.js').then(({ Route }) => Route));

export const staffRoutes = [shell.addChildren([today, list, start, engagement, board, weeks, charges, payments, webhooks, rules, simulations, simulation, people, customers, customer, figures, account, system, audit, workflow])] as const;
