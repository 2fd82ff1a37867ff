import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from './columns.js';

/** A company we work for. Its people are in `contact`, sealed. */
@Entity('customer')
export class CustomerEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  company!: string;

  @Column({ type: 'text' })
  language!: 'ja' | 'en';

  @InstantColumn({ name: 'created_at' })
  createdAt!: string;
}
