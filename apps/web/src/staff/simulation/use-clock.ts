import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, post, told } from '../../app/api.js';
import { eventsQuery } from '../../app/queries.js';

interface Run {
  now: string;
  seq: number;
  state: string;
}

export interface Clock {
  /** The time inside the simulation, as far as known. */
  now: string;
  run: (to: { to: 'next' } | { until: string }) => void;
  busy: boolean;
  error: unknown;
}

/** A simulation's own time, as its server keeps it; until that is known, the moment of its last event. */
export function useClock(id: string): Clock {
  const client = useQueryClient();
  const key = ['engagement', id, 'clock'];
  const { data: clock } = useQuery({ queryKey: key, queryFn: async () => told(await api().GET('/v1/simulations/{id}/clock', { params: { path: { id } } })) });
  const { data: events } = useQuery(eventsQuery(id));
  const last = events?.at(-1)?.at ?? new Date().toISOString();
  const run = useMutation({
    mutationFn: (to: { to: 'next' } | { until: string }) => post<Run>(`/v1/simulations/${id}/run`, to, crypto.randomUUID()),
    onSuccess: async ({ now }) => {
      client.setQueryData(key, { now });
      await client.invalidateQueries({ queryKey: ['engagement', id] });
    },
  });
  const now = clock !== undefined && clock.now > last ? clock.now : last;
  return { now, run: (to) => run.mutate(to), busy: run.isPending, error: run.error };
}
