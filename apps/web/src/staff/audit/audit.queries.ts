import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, told, type Schemas } from '../../app/api.js';
import type { AuditSearch } from '../routes.js';

export type AuditRow = Schemas['AuditPage']['items'][number];

const AT_ONCE = 50;

/** What is on record, the newest first. */
export const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', search],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ pageParam }) => told(await api().GET('/v1/audit', { params: { query: { limit: AT_ONCE, ...search, ...(pageParam !== undefined && { cursor: pageParam }) } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Whether the last rows fit together. */
export const chainQuery = queryOptions({ queryKey: ['audit', 'chain'], queryFn: async () => told(await api().GET('/v1/audit/chain')) });
