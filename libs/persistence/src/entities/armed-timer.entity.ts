import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Deadline } from '#domain/calendar/deadline.js';
import { InstantColumn } from './columns.js';

/** What happens next, by itself, and when. */
@Entity('armed_timer')
export class ArmedTimerEntity {
  @PrimaryColumn({ type: 'uuid', name: 'engagement_id' })
  engagementId!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  does!: string;

  @InstantColumn()
  due!: string;

  @Column({ type: 'jsonb' })
  deadline!: Deadline;

  @Column({ type: 'text' })
  counts!: string;
}
