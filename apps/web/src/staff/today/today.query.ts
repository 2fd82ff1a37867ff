import { queryOptions } from '@tanstack/react-query';
import { api, told, type Schemas } from '../../app/api.js';
import { lookAgain } from '../../app/live.js';

export type TodayRow = Schemas['TodayRow'];
export type Today = Schemas['Today'];

export const todayQuery = () => queryOptions({ queryKey: ['today'], refetchInterval: lookAgain(30_000), queryFn: async () => told(await api().GET('/v1/today')) });
