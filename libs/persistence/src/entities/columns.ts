import { Column, type ColumnOptions } from 'typeorm';

/** `timestamptz(3)`, in TypeScript an ISO string in UTC with milliseconds (TypeORM makes a Date of it on its way). */
export function InstantColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({
    ...options,
    type: 'timestamptz',
    precision: 3,
    transformer: {
      from: (value: Date | string | null) => (value instanceof Date ? value.toISOString() : value),
      to: (value: string | null) => value,
    },
  });
}
