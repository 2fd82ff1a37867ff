import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from './columns.js';

/** A step of the step line that was entered. */
@Entity('engagement_step')
export class EngagementStepEntity {
  @PrimaryColumn({ type: 'uuid', name: 'engagement_id' })
  engagementId!: string;

  @PrimaryColumn({ type: 'text' })
  step!: string;

  @InstantColumn({ name: 'entered_at' })
  enteredAt!: string;

  @InstantColumn({ name: 'completed_at', nullable: true })
  completedAt!: string | null;
}
