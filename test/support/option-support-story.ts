import type { LocalDate } from '#domain/calendar/calendar.js';
import { optionSupport } from '#domain/option-support/option-support.pipeline.js';
import type { Start } from '#workflows/engagement/contract.js';
import type { Case, EngineBed, Story } from './engine-bed.js';

export const optionSupportStory: Story = { pipeline: optionSupport };

/** Tells an option support on the engine: ordered from a day on, with an adviser, and the options that are explained. */
export async function tellOptionSupport(bed: EngineBed, startDate: LocalDate, guided: readonly string[], more: Partial<Start> = {}): Promise<Case> {
  const it = bed.engagement({ simulation: true, ...more });
  await it.did('order', { order: { options: ['survey', 'risk-check'], startDate, notesAccepted: true } });
  await it.did('assignAdviser', { adviser: { id: 'adviser' } });
  for (const option of guided) await it.did('guideOption', { guidance: { option } });
  return it;
}
