import type { Instant } from '../calendar/calendar.js';
import type { Facts, Json } from '../engagement/json.js';
import type { Rulebook } from '../engagement/pipeline.js';
import type { Rule } from '../engagement/rule.js';
import { missingIn, notYet, partOf } from '../support/sessions.js';
import { factsOf, type DataIntegrationFacts, type DocumentFact } from './data-integration.facts.js';
import { fieldsMissing } from './data-integration.rules.js';
import { spendable, spent } from './meetings.js';

// The customer's setting documents and their reviews (DIN-03, DIN-04).

/** The state stays small: so many documents have a review of their own; a changed one is a new version of the same name. */
const MOST_DOCUMENTS = 40;

/** One version more of a document; a name that is new only while there is room. */
export const submittable: Rule = (it, { facts }) => {
  const document = facts['document'];
  if (typeof document !== 'string') return fieldsMissing('DIN-04', ['document']);
  const known = Object.keys(factsOf(it).documents ?? {});
  if (known.includes(document) || known.length < MOST_DOCUMENTS) return undefined;
  return { code: 'DIN_DOCUMENT_LIMIT', kind: 'rule', rule: 'DIN-04', facts: { most: MOST_DOCUMENTS } };
};

/** A review is of a document that was submitted, and its minutes fit the cap of reviews (DIN-03). */
export const reviewable: Rule = (it, { facts, receivedAt }, { terms }) => {
  const review = partOf(facts, 'review');
  const missing = missingIn(review, ['document', 'minutes', 'result']);
  if (missing.length > 0) return fieldsMissing('DIN-04', missing);
  const { documents = {} } = factsOf(it);
  const { document, minutes, at } = reviewIn(facts, receivedAt);
  if (!documents[document]) return { code: 'DIN_DOCUMENT_UNKNOWN', kind: 'rule', rule: 'DIN-04', facts: { document, known: Object.keys(documents) } };
  return notYet(at, receivedAt, 'DIN-04') ?? spendable(factsOf(it), 'review', at, minutes, terms.dataIntegration);
};

/** Advice on what the test showed takes time of the reviews as well, where any is given (DIN-03, DIN-04). */
export const advisable: Rule = (it, { facts, receivedAt }, { terms }) =>
  spendable(factsOf(it), 'review', receivedAt, minutesOfAdvice(facts), terms.dataIntegration);

export function documentFacts(known: DataIntegrationFacts, facts: Facts, receivedAt: Instant): Facts {
  const name = String(facts['document']);
  const before = known.documents?.[name];
  const document: DocumentFact = { ...before, version: (before?.version ?? 0) + 1, submittedAt: receivedAt };
  return { documents: { ...known.documents, [name]: document } as Json };
}

export function reviewFacts(known: DataIntegrationFacts, facts: Facts, receivedAt: Instant, { terms }: Rulebook): Facts {
  const { document, minutes, result, at } = reviewIn(facts, receivedAt);
  const before = known.documents![document]!;
  const review = { at, version: before.version, minutes, result };
  return { documents: { ...known.documents, [document]: { ...before, review } } as Json, ...spent(known, 'review', at, minutes, terms.dataIntegration) };
}

export function adviceFacts(known: DataIntegrationFacts, facts: Facts, receivedAt: Instant, { terms }: Rulebook): Facts {
  const advice = { at: receivedAt, times: (known.advice?.times ?? 0) + 1 };
  return { advice, ...spent(known, 'review', receivedAt, minutesOfAdvice(facts), terms.dataIntegration) };
}

/** Documents whose last version waits for its review. */
export function unreviewed({ documents = {} }: DataIntegrationFacts): string[] {
  return Object.entries(documents).filter(([, { review, version }]) => review?.version !== version).map(([name]) => name);
}

/** DIN-04: the release is checked only after a document was reviewed; where not, that is recorded and staff is told. */
export function reviewIsMissing({ documents = {} }: DataIntegrationFacts): boolean {
  return !Object.values(documents).some(({ review }) => review !== undefined);
}

type Review = { document: string; minutes: number; result: 'accepted' | 'findings'; at: Instant };

function reviewIn(facts: Facts, receivedAt: Instant): Review {
  const said = partOf(facts, 'review') as Partial<Review>;
  return { ...said, at: said.at ?? receivedAt } as Review;
}

function minutesOfAdvice(facts: Facts): number {
  const minutes = partOf(facts, 'advice')['minutes'];
  return typeof minutes === 'number' ? minutes : 0;
}
