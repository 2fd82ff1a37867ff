import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Facts } from '#domain/engagement/json.js';
import { InstantColumn } from './columns.js';

/** What goes out, or is captured in a simulation. */
@Entity('outbox')
export class OutboxEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'engagement_id' })
  engagementId!: string;

  @Column({ type: 'int' })
  seq!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  receiver!: string;

  @Column({ type: 'jsonb' })
  data!: Facts;

  @Column({ type: 'boolean' })
  captured!: boolean;

  @InstantColumn()
  at!: string;
}
