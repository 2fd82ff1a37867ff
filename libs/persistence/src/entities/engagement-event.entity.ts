import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Facts } from '#domain/engagement/json.js';
import type { Actor } from '#domain/engagement/actor.js';
import { InstantColumn } from './columns.js';

/** What happened: append-only. */
@Entity('engagement_event')
export class EngagementEventEntity {
  @PrimaryColumn({ type: 'uuid', name: 'engagement_id' })
  engagementId!: string;

  @PrimaryColumn({ type: 'int' })
  seq!: number;

  @InstantColumn()
  at!: string;

  @Column({ type: 'jsonb' })
  actor!: Actor;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'jsonb' })
  data!: Facts;

  @Column({ type: 'text', nullable: true })
  rule!: string | null;

  @Column({ type: 'uuid', name: 'command_id', nullable: true })
  commandId!: string | null;
}
