import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, post, told, type Schemas } from '../../app/api.js';

export type Webhook = Schemas['Webhook'];
export type WebhookWithSecret = Schemas['WebhookWithSecret'];
export type Delivery = Schemas['WebhookDelivery'];

export const STATES = ['all', 'waiting', 'sent', 'parked'] as const;
export type State = (typeof STATES)[number];

/** What is on its way comes to its end while somebody looks. */
const LOOK_AGAIN_MS = 5000;

export const webhooksQuery = queryOptions({ queryKey: ['webhooks'], queryFn: async () => told(await api().GET('/v1/webhooks')) });

export const deliveriesQuery = (webhook: string | undefined, state: State) => ({
  queryKey: ['webhooks', 'deliveries', webhook ?? '', state],
  initialPageParam: undefined as string | undefined,
  refetchInterval: LOOK_AGAIN_MS,
  queryFn: async ({ pageParam }: { pageParam: string | undefined }) =>
    told(await api().GET('/v1/webhook-deliveries', { params: { query: { limit: 20, cursor: pageParam, ...(webhook !== undefined && { webhook }), ...(state !== 'all' && { status: state }) } } })),
  getNextPageParam: ({ next }: Schemas['WebhookDeliveryPage']) => next ?? undefined,
});

export interface Wish {
  /** After `/v1/`. */
  path: string;
  form?: Record<string, unknown>;
  key?: string;
}

/** Changes an endpoint, or sends a delivery again; what is shown is read again behind it. */
export function useWish<T>() {
  const client = useQueryClient();
  return useMutation({ mutationFn: ({ path, form, key }: Wish) => post<T>(`/v1/${path}`, form ?? {}, key), onSuccess: () => client.invalidateQueries({ queryKey: ['webhooks'] }) });
}

/** A type in the form of a key of our texts. */
export const typeKey = (type: string): string => type.replace('dandori.', '').replaceAll('.', '_');
