import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Facts } from '#domain/engagement/json.js';
import { InstantColumn } from './columns.js';

/** What is to be charged: append-only. Where it stands is in its entries. */
@Entity('charge')
export class ChargeEntity {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'uuid', name: 'engagement_id' })
  engagementId!: string;

  @Column({ type: 'uuid', name: 'customer_id' })
  customerId!: string;

  @Column({ type: 'boolean' })
  simulation!: boolean;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'int' })
  quantity!: number;

  @Column({ type: 'text', name: 'price_key', nullable: true })
  priceKey!: string | null;

  @Column({ type: 'date', name: 'on_date' })
  onDate!: string;

  @Column({ type: 'text', nullable: true })
  rule!: string | null;

  @Column({ type: 'jsonb' })
  facts!: Facts;

  @Column({ type: 'int' })
  seq!: number;

  @InstantColumn({ name: 'triggered_at' })
  triggeredAt!: string;
}
