import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, told, type Schemas } from '../../app/api.js';

export type Version = Schemas['TermsVersion'];
export type Document = Schemas['TermsDocument'];
export type Preview = Schemas['TermsPreview'];
export type Form = { terms: Document['terms'] };

export const termsQuery = queryOptions({ queryKey: ['terms'], queryFn: async () => told(await api().GET('/v1/terms')).items });

export const versionQuery = (version: string) =>
  queryOptions({ queryKey: ['terms', version], queryFn: async () => told(await api().GET('/v1/terms/{version}', { params: { path: { version } } })) });

export const usePreview = () => useMutation({ mutationFn: async (body: Form) => told(await api().POST('/v1/terms/preview', { body })) });

export function usePublish() {
  const client = useQueryClient();
  return useMutation({ mutationFn: async (body: Form) => told(await api().POST('/v1/terms', { body })), onSuccess: () => client.invalidateQueries({ queryKey: ['terms'] }) });
}
