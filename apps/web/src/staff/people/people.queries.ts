import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post, type Schemas } from '../../app/api.js';
import { peopleQuery } from '../../app/queries.js';

export type Person = Schemas['Person'];
export const ROLES = ['staff', 'manager', 'finance'] as const;
export const DEPARTMENTS = ['sales', 'delivery', 'confirmation', 'support'] as const;

/** What a manager does to somebody's sign-in, by the last part of its address; the list is read again behind it. */
export function useChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, form = {} }: { path: string; form?: object }) => post<Person>(`/v1/people${path}`, form),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: peopleQuery.queryKey }), client.invalidateQueries({ queryKey: ['sign-ins'] })]),
  });
}
