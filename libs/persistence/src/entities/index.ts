import { ArmedTimerEntity } from './armed-timer.entity.js';
import { ChargeEntity } from './charge.entity.js';
import { CommandEntity } from './command.entity.js';
import { CustomerEntity } from './customer.entity.js';
import { DeliveryEntity } from './delivery.entity.js';
import { EngagementEntity } from './engagement.entity.js';
import { EngagementEventEntity } from './engagement-event.entity.js';
import { EngagementStepEntity } from './engagement-step.entity.js';
import { OutboxEntity } from './outbox.entity.js';
import { TaskEntity } from './task.entity.js';

/** The tables people read. Writes go by plain SQL. */
export const entities = [
  ArmedTimerEntity,
  ChargeEntity,
  CommandEntity,
  CustomerEntity,
  DeliveryEntity,
  EngagementEntity,
  EngagementEventEntity,
  EngagementStepEntity,
  OutboxEntity,
  TaskEntity,
];
