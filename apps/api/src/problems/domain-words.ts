import type { Words } from '#domain/calendar/calendar.js';
import type { Facts } from '#domain/engagement/json.js';
import { kernelRefusals } from '#domain/engagement/words.js';
import { definitions } from '#domain/pipelines.js';

const sentences = Object.assign({}, ...definitions.map(({ words }) => words.refusals), kernelRefusals) as typeof kernelRefusals;

/** Whether it is the code of a rule's refusal. */
export const isRefusal = (code: string): boolean => Object.hasOwn(sentences, code);

/** The sentence of a rule's refusal, with the values that it compared; undefined for codes of the API itself. */
export function refusalWords(code: string, facts: Facts): Words | undefined {
  return isRefusal(code) ? sentences[code]?.(facts) : undefined;
}
