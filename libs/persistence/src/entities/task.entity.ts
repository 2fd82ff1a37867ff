import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from './columns.js';

/** An effect that failed for good: someone has to retry or skip it. */
@Entity('task')
export class TaskEntity {
  @PrimaryColumn({ type: 'uuid', name: 'engagement_id' })
  engagementId!: string;

  @PrimaryColumn({ type: 'text' })
  effect!: string;

  @Column({ type: 'text' })
  code!: string;

  @InstantColumn({ name: 'opened_at' })
  openedAt!: string;
}
