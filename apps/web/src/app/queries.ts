import { keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, post, told, type Schemas } from './api.js';
import { knows, lookAgain } from './live.js';

// Every read of the product, as options: `useQuery(engagementQuery(id))`. Keys begin with what they are about, so that
// `['engagement', id]` reaches all that is known of one.

export type Engagement = Schemas['Engagement'];
export type Event = Schemas['Event'];
export type CommandAnswer = Schemas['CommandAnswer'];
export type Deadline = Schemas['Deadline'];
export type CommandOffer = Schemas['CommandOffer'];

export const pipelinesQuery = queryOptions({ queryKey: ['pipelines'], staleTime: Infinity, queryFn: async () => told(await api().GET('/v1/pipelines')).items });

export const peopleQuery = queryOptions({ queryKey: ['people'], staleTime: 300_000, queryFn: async () => told(await api().GET('/v1/people')).items });

/** While somebody looks at it, what others did appears by itself, also where no stream tells of it. */
const LOOK_AGAIN_MS = 20_000;

export const engagementQuery = (id: string) =>
  queryOptions({ queryKey: ['engagement', id], refetchInterval: lookAgain(LOOK_AGAIN_MS), queryFn: async () => told(await api().GET('/v1/engagements/{id}', { params: { path: { id } } })) });

export const eventsQuery = (id: string) =>
  queryOptions({
    queryKey: ['engagement', id, 'events'],
    queryFn: async (): Promise<Event[]> => {
      const items: Event[] = [];
      for (let after: number | null = 0; after !== null; ) {
        const page: Schemas['EventPage'] = told(await api().GET('/v1/engagements/{id}/events', { params: { path: { id }, query: { after, limit: 500 } } }));
        items.push(...page.items);
        after = page.next;
      }
      return items;
    },
  });

export const messagesQuery = (id: string) =>
  queryOptions({ queryKey: ['engagement', id, 'messages'], refetchInterval: lookAgain(LOOK_AGAIN_MS), queryFn: async () => told(await api().GET('/v1/engagements/{id}/messages', { params: { path: { id } } })).items });

export const slotsQuery = (id: string, kind: string, from?: string) =>
  queryOptions({
    queryKey: ['engagement', id, 'slots', kind, from ?? ''],
    placeholderData: keepPreviousData,
    queryFn: async () => told(await api().GET('/v1/engagements/{id}/slots', { params: { path: { id }, query: { kind, days: 14, ...(from !== undefined && { from }) } } })),
  });

/** One command, by its kebab name. The key stays the same while the same form is sent again, so that nothing happens twice. */
export interface Given {
  name: string;
  form: Record<string, unknown>;
  key: string;
}

export const giveCommand = (id: string, { name, form, key }: Given): Promise<CommandAnswer> => post(`/v1/engagements/${id}/commands/${name}`, form, key);

/** Gives a command and shows its answer at once; what else changed (dates, what is possible now) is read behind it. */
export function useCommand(id: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (given: Given) => giveCommand(id, given), onSuccess: (answer) => takeIn(client, id, answer) });
}

export function takeIn(client: QueryClient, id: string, answer: CommandAnswer): void {
  const { engagement, events } = answer;
  knows(id, events.at(-1)?.seq ?? 0);
  if (engagement) client.setQueryData(engagementQuery(id).queryKey, (known) => known && { ...known, ...engagement });
  client.setQueryData(eventsQuery(id).queryKey, (known) => known && [...known, ...events.filter(({ seq }) => seq > (known.at(-1)?.seq ?? 0))]);
  void client.invalidateQueries({ queryKey: ['engagement', id] });
  for (const key of ['engagements', 'today', 'charges', 'simulations', 'my']) void client.invalidateQueries({ queryKey: [key] });
}

export function useMessage(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ text, key }: { text: string; key: string }) => told(await api().POST('/v1/engagements/{id}/messages', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: { text } })),
    onSuccess: (message) => client.setQueryData(messagesQuery(id).queryKey, (known) => [...(known ?? []).filter((each) => each.id !== message.id), message]),
  });
}
