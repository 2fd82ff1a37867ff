import { queryOptions } from '@tanstack/react-query';
import { api, told } from '../../app/api.js';

export const customerQuery = (id: string) => queryOptions({ queryKey: ['customers', 'one', id], queryFn: async () => told(await api().GET('/v1/customers/{id}', { params: { path: { id } } })) });
