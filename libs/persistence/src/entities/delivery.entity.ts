import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from './columns.js';

/** One outbox row on its way to one receiver, or one event of the feed on its way to an endpoint. */
@Entity('delivery')
export class DeliveryEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'outbox_id', nullable: true })
  outboxId!: string | null;

  @Column({ type: 'text', name: 'receiver_kind' })
  receiverKind!: 'contact' | 'user' | 'webhook';

  @Column({ type: 'text', name: 'receiver_id' })
  receiverId!: string;

  @Column({ type: 'text' })
  status!: 'due' | 'started' | 'sent' | 'parked';

  @Column({ type: 'int' })
  attempts!: number;

  @Column({ type: 'text', name: 'last_code', nullable: true })
  lastCode!: string | null;

  @InstantColumn({ name: 'changed_at' })
  changedAt!: string;
}
