import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, post, problemOf, told, type Schemas } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { pipelinesQuery } from '../../app/queries.js';
import type { ChargeSearch } from '../routes.js';

export type Charge = Schemas['ChargePage']['items'][number];
export type ChargeDetail = Schemas['Charge'];
export type ChargeState = Charge['state'];
export type FinanceAction = ChargeDetail['actions'][number]['action'];

const AT_ONCE = 50;

export const chargesQuery = (filter: ChargeSearch) =>
  infiniteQueryOptions({
    queryKey: ['charges', 'list', filter],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ pageParam }) => told(await api().GET('/v1/charges', { params: { query: { ...filter, limit: AT_ONCE, cursor: pageParam } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Counts per state and amounts per month: of the filter without its state, so that every segment has its count. */
export const summaryQuery = ({ state: _, ...filter }: ChargeSearch) =>
  queryOptions({ queryKey: ['charges', 'summary', filter], placeholderData: keepPreviousData, queryFn: async () => told(await api().GET('/v1/charges/summary', { params: { query: filter } })) });

export const chargeQuery = (key: string) => queryOptions({ queryKey: ['charges', 'one', key], queryFn: async () => told(await api().GET('/v1/charges/{key}', { params: { path: { key } } })) });

/** What a charge is called, as its pipeline says. */
export function useChargeName(): (charge: Pick<Charge, 'pipeline' | 'code'>) => string {
  const lang = useLang();
  const { data } = useQuery(pipelinesQuery);
  return ({ pipeline, code }) => data?.find(({ id }) => id === pipeline)?.charges[code]?.[lang] ?? code;
}

/** Books one of finance's actions. The same thing sent again, because no answer came, has the same key; after a refusal it is a new wish. */
export function useBooking(charge: string) {
  const client = useQueryClient();
  const last = useRef<{ content: string; key: string }>(undefined);
  return useMutation({
    mutationFn: ({ action, form }: { action: FinanceAction; form: Record<string, unknown> }) => {
      const content = JSON.stringify([charge, action, form]);
      if (last.current?.content !== content) last.current = { content, key: crypto.randomUUID() };
      return post<Schemas['ChargeBooking']>(`/v1/charges/${encodeURIComponent(charge)}/${action}`, form, last.current.key);
    },
    onError: (error) => {
      const { status = 0 } = problemOf(error) ?? {};
      if (status >= 400 && status < 500) last.current = undefined;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['charges'] }),
  });
}
