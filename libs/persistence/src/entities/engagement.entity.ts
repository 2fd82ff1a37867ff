import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Engagement } from '#domain/engagement/engagement.js';
import { InstantColumn } from './columns.js';

/** One engagement as its events leave it; written by the projection alone. */
@Entity('engagement')
export class EngagementEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  pipeline!: string;

  @Column({ type: 'uuid', name: 'customer_id' })
  customerId!: string;

  @Column({ type: 'uuid', name: 'contact_id' })
  contactId!: string;

  @Column({ type: 'boolean' })
  simulation!: boolean;

  @Column({ type: 'int' })
  seq!: number;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text' })
  step!: string;

  @Column({ type: 'text', name: 'waiting_on' })
  waitingOn!: string;

  @Column({ type: 'text', name: 'waiting_for', nullable: true })
  waitingFor!: string | null;

  @InstantColumn({ name: 'waiting_since', nullable: true })
  waitingSince!: string | null;

  @Column({ type: 'text', nullable: true })
  assignee!: string | null;

  @InstantColumn({ name: 'next_due', nullable: true })
  nextDue!: string | null;

  @InstantColumn({ name: 'late_since', nullable: true })
  lateSince!: string | null;

  @Column({ type: 'boolean', name: 'on_hold' })
  onHold!: boolean;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'text' })
  terms!: string;

  @InstantColumn({ name: 'opened_at' })
  openedAt!: string;

  @InstantColumn({ name: 'changed_at' })
  changedAt!: string;

  @InstantColumn({ name: 'closed_at', nullable: true })
  closedAt!: string | null;

  @Column({ type: 'jsonb' })
  snapshot!: Engagement;
}
