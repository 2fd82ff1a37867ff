import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Facts } from '#domain/engagement/json.js';
import type { Actor } from '#domain/engagement/actor.js';
import type { Refusal } from '#domain/engagement/command.js';
import { InstantColumn } from './columns.js';

/** One row of the inbox. */
@Entity('command')
export class CommandEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  principal!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'uuid', name: 'engagement_id' })
  engagementId!: string;

  @Column({ type: 'text' })
  pipeline!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'jsonb' })
  actor!: Actor;

  @Column({ type: 'jsonb' })
  facts!: Facts;

  @InstantColumn({ name: 'received_at' })
  receivedAt!: string;

  @Column({ type: 'text' })
  status!: 'received' | 'accepted' | 'refused';

  @Column({ type: 'jsonb', nullable: true })
  refusal!: Refusal | null;

  @Column({ type: 'int', name: 'from_seq', nullable: true })
  fromSeq!: number | null;

  @Column({ type: 'int', name: 'to_seq', nullable: true })
  toSeq!: number | null;

  @InstantColumn({ name: 'decided_at', nullable: true })
  decidedAt!: string | null;
}
