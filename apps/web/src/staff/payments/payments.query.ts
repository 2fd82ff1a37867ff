import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, post, told, type Schemas } from '../../app/api.js';

export type Waiting = Schemas['WaitingPayment'];
export type Preview = Schemas['StatementPreview'];
export type Line = Preview['lines'][number];
export type Columns = Preview['columns'];

/** While somebody looks at it, what others confirmed goes by itself. */
const LOOK_AGAIN_MS = 20_000;

export const waitingQuery = queryOptions({ queryKey: ['payments'], refetchInterval: LOOK_AGAIN_MS, queryFn: async () => told(await api().GET('/v1/payments')).items });

/** A statement, as it is sent: its content in base64, and its columns when somebody has chosen them. */
export interface Statement {
  content: string;
  columns?: Columns;
}

export const usePreview = () => useMutation({ mutationFn: (statement: Statement) => post<Preview>('/v1/payments/bookings/preview', statement) });

/** Books lines as a preview showed them. What belongs to it is read again, whatever came of it. */
export function useBookings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (form: Statement & { hash: string; lines: { line: number; engagement: string }[] }) => post<Schemas['PaymentBookings']>('/v1/payments/bookings', form),
    onSettled: async () => {
      for (const key of ['payments', 'charges', 'engagement', 'engagements', 'today']) await client.invalidateQueries({ queryKey: [key] });
    },
  });
}
