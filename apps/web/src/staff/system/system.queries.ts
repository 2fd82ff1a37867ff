import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, told, type Schemas } from '../../app/api.js';

export type SystemState = Schemas['SystemState'];
export type StuckTask = SystemState['engine']['stuck']['items'][number];

const LOOK_AGAIN_MS = 15_000;

export const systemQuery = queryOptions({ queryKey: ['system'], refetchInterval: LOOK_AGAIN_MS, queryFn: async () => told(await api().GET('/v1/system')) });

export const workflowQuery = (id: string) => queryOptions({ queryKey: ['system', 'workflow', id], queryFn: async () => told(await api().GET('/v1/system/engagements/{id}/workflow', { params: { path: { id } } })) });

/** Lets a parked delivery go out again, and looks at what is left. */
export function useResend() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => told(await api().POST('/v1/system/deliveries/{id}/resend', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['system'] }),
  });
}
