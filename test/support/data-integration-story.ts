import { dateOf } from '#domain/calendar/calendar.js';
import type { LocalDate } from '#domain/calendar/calendar.js';
import { dataIntegration } from '#domain/data-integration/data-integration.pipeline.js';
import type { Facts } from '#domain/engagement/json.js';
import type { Start } from '#workflows/engagement/contract.js';
import type { Case, EngineBed, Story } from './engine-bed.js';

export const dataIntegrationStory: Story = { pipeline: dataIntegration };

export const today = (): LocalDate => dateOf('Asia/Tokyo', new Date().toISOString());

/** The order of the two-month support, from a day on. */
export const supportOrder = (startDate: LocalDate): Facts => ({ order: { tenant: 'T-1', destination: 'sales-force', entitlement: 'data-integration-2m', startDate, notesAccepted: true } });

/** A meeting of an hour, just held. */
export const held: Facts = { meeting: { minutes: 60 } };

/** The work in the order of its steps, up to the release. */
export const dataIntegrationWork: [command: string, facts: Facts][] = [
  ['assignArchitect', { architect: { id: 'architect' } }], ['holdKickoff', held], ['submitDocument', { document: 'mapping' }],
  ['reviewDocument', { review: { document: 'mapping', minutes: 30, result: 'findings' } }], ['submitDocument', { document: 'mapping' }],
  ['reviewDocument', { review: { document: 'mapping', minutes: 30, result: 'accepted' } }], ['startTest', {}], ['holdTestCheck', held], ['release', {}],
];

/** Tells a data integration on the engine up to its release. As a simulation, because time is run forward for what comes after it. */
export async function tellDataIntegration(bed: EngineBed, startDate: LocalDate, more: Partial<Start> = {}, work = dataIntegrationWork): Promise<Case> {
  const it = bed.engagement({ simulation: true, ...more });
  await it.did('order', supportOrder(startDate));
  for (const [command, facts] of work) await it.did(command, facts);
  return it;
}
