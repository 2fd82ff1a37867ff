import { partialMatchKey, type QueryKey } from '@tanstack/react-query';
import type { Schemas } from './api.js';
import { queryClient } from './query-client.js';
import { isCustomer, isStaff, meQuery } from './session.js';

// What others do appears by itself: one stream per tab tells what has changed, and the queries that show it are asked again.

/** The data of an event `changed`; a customer gets the engagement alone. */
type Change = Schemas['LiveChange'];

/** One command writes several times; its events are answered together. */
const TOGETHER_MS = 100;
/** After a stream was lost, all tabs of a company read all again, but not in the same moment. */
const SPREAD_MS = 1000;
/** A stream may die without a word, so pages look again all the same, now and then. */
const SAFETY_MS = 300_000;
/** A refused stream is asked for again within this time; a browser does so by itself only when the connection broke. */
const AGAIN_MS = 10_000;
/** A tab that nobody looks at for this long gives its connection back: over HTTP/1.1 a browser has six for all its tabs. */
const HIDDEN_MS = 60_000;

const progress = (id: string): QueryKey[] => [['engagement', id], ['preview', id], ['engagements'], ['today']];

/** Which queries show a change of a kind. */
const concerned: { [kind: string]: (id: string) => QueryKey[] } = {
  progress,
  charge: (id) => [...progress(id), ['charges']],
  message: (id) => [['engagement', id, 'messages']],
  simulation: (id) => [['engagement', id], ['preview', id], ['charges', id], ['simulations']],
  mine: (id) => [['my', 'session', id], ['my', 'list']],
};
const all: QueryKey[] = [['engagement'], ['preview'], ['engagements'], ['today'], ['charges'], ['simulations'], ['my', 'session'], ['my', 'list']];

let who: string | undefined;
let source: EventSource | undefined;
let connected = false;
let again: ReturnType<typeof setTimeout> | undefined;
let hidden: ReturnType<typeof setTimeout> | undefined;
let telling: ReturnType<typeof setTimeout> | undefined;
let pending: Change[] = [];
let missed = false;
/** The last event of each engagement that an answer to this tab's own commands has brought. */
const answered = new Map<string, number>();

/** For `refetchInterval`: how often to look again, in milliseconds, while there is no stream. */
export const lookAgain = (everyMs: number) => (): number => (connected ? SAFETY_MS : everyMs);

/** What an own command brought has been taken in, and what else shows it asked again: its event tells nothing new. */
export function knows(engagement: string, seq: number): void {
  answered.set(engagement, Math.max(seq, answered.get(engagement) ?? 0));
}

/** Keeps a stream open for whoever is signed in. Called once per tab. */
export function startLive(): void {
  queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] !== meQuery.queryKey[0]) return;
    const me = queryClient.getQueryData(meQuery.queryKey);
    const now = me && (isStaff(me) || isCustomer(me)) ? `${me.role} ${me.id}` : undefined;
    if (now === who) return;
    who = now;
    close();
    open();
  });
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hidden);
    if (document.hidden) hidden = setTimeout(close, HIDDEN_MS);
    else open();
  });
}

function open(): void {
  if (who === undefined || source || document.hidden) return;
  clearTimeout(again);
  source = new EventSource('/v1/live');
  let reopened = false;
  source.addEventListener('open', () => {
    connected = true;
    tell({ missed: true, withinMs: reopened ? SPREAD_MS : 0 });
    reopened = true;
  });
  source.addEventListener('changed', ({ data }: MessageEvent<string>) => tell({ change: JSON.parse(data) as Change }));
  source.addEventListener('resync', () => tell({ missed: true, withinMs: SPREAD_MS }));
  // A newer tab needs the connection more. This one has it back when somebody comes back to it.
  source.addEventListener('replaced', close);
  source.addEventListener('error', () => {
    lost();
    if (source?.readyState !== EventSource.CLOSED) return;
    close();
    again = setTimeout(() => void retry(), AGAIN_MS * Math.random());
  });
}

function close(): void {
  clearTimeout(again);
  source?.close();
  source = undefined;
  lost();
}

/** Refused: perhaps the session is over, and then the answer says so and there is nobody to listen for. */
async function retry(): Promise<void> {
  await queryClient.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => undefined);
  open();
}

/** What is shown may be out of date from now on; marking it lets its queries look again as often as they do without a stream. */
function lost(): void {
  if (!connected) return;
  connected = false;
  void refresh(all, 'none');
}

function tell(news: { change?: Change; missed?: boolean; withinMs?: number }): void {
  if (news.change) pending.push(news.change);
  missed ||= news.missed === true;
  telling ??= setTimeout(flush, TOGETHER_MS + Math.random() * (news.withinMs ?? 0));
}

function flush(): void {
  const news = pending.filter(({ engagement, seq }) => (seq ?? Infinity) > (answered.get(engagement) ?? 0));
  // A tab may be older than the server: what it does not know of may show anywhere.
  const keys = missed ? all : news.flatMap(({ engagement, kind }) => concerned[kind ?? 'mine']?.(engagement) ?? all);
  [pending, missed, telling] = [[], false, undefined];
  if (keys.length > 0) void refresh(keys, 'active');
}

const refresh = (keys: readonly QueryKey[], refetchType: 'active' | 'none'): Promise<void> =>
  queryClient.invalidateQueries({ refetchType, predicate: ({ queryKey }) => keys.some((key) => partialMatchKey(queryKey, key)) });
