import type { Known } from '#domain/engagement/definition.js';
import type { Engagement } from '#domain/engagement/engagement.js';
import type { Facts } from '#domain/engagement/json.js';
import type { Rulebook } from '#domain/engagement/pipeline.js';
import { whyNot } from '#domain/engagement/rules.js';
import { actorIn, isInternal, type Principal } from '../auth/principal.js';
import { formSchema } from '../openapi/schemas.js';
import { kebab } from '../pipelines/names.js';
import type { PipelineEntry } from '../pipelines/registry.js';
import { wordsOf } from '../problems/words.js';
import type { EngagementDetail } from '../schemas/engagement.schema.js';
import { choicesFor, withChoices } from './choices.js';

type Offer = EngagementDetail['commands'][number];

/** The commands of an engagement for this person: possible now with their forms, the others with the reason. */
export function offersFor(principal: Principal, it: Engagement, entry: PipelineEntry, book: Rulebook, known: Known, people?: { [id: string]: string }): Offer[] {
  const choices = choicesFor(entry, book.terms, known.now, it, people);
  const names = entry.commands.filter((name) => name !== entry.pipeline.opens && concerns(principal, name, entry));
  return names.map((name): Offer => {
    const words = isInternal(principal) ? entry.words.actions : { ...entry.words.actions, ...entry.words.customerActions };
    const [first, initial] = [timeMissing(it, entry, name), entry.prefill?.[name]?.(it, known)];
    const offer = { name: kebab(name), title: words[name] ?? { ja: name, en: name }, ...(first !== undefined && { agreeFirst: kebab(first) }), ...(initial && { initial }) };
    const refusal = whyNot(entry.pipeline, it, { id: '', name, facts: probe(name, it), actor: actorIn(it.simulation, principal, entry.by(name)), receivedAt: known.now }, book);
    // Without values a rule about values refuses: that is what the form is for.
    if (!refusal || refusal.kind === 'invalid' || refusal.kind === 'rule') {
      const booking = entry.bookings[name];
      return { ...offer, possible: true, form: withChoices(formOf(entry, name), choices), ...(booking && { slots: booking.kind, ...(booking.which && { several: true as const }) }) };
    }
    const { code, rule, facts, overridable } = refusal;
    return { ...offer, possible: false, why: { code, ...(rule && { rule }), ...(facts && { facts }), ...(overridable && { overridable }), detail: wordsOf(code, facts) } };
  });
}

/** The command that agrees the time which this one waits for, while there is none. */
function timeMissing(it: Engagement, { bookings }: PipelineEntry, name: string): string | undefined {
  return Object.entries(bookings).find(([, { before, fact }]) => before.includes(name) && (it.facts[fact] ?? null) === null)?.[0];
}

/** Staff see all commands and why some are others'; customers only their own, a link's bearer only its action. */
function concerns(principal: Principal, name: string, entry: PipelineEntry): boolean {
  if (principal.kind === 'link') return principal.action === name;
  if (isInternal(principal)) return true;
  return entry.by(name).includes('customer');
}

/** Whether an effect can be retried depends on which: the one that failed, if one has. */
function probe(name: string, it: Engagement): Facts {
  if (name !== 'retryEffect' && name !== 'skipEffect') return {};
  const failed = Object.entries(it.effects).find(([, { status }]) => status === 'failed');
  return failed ? { effect: failed[0] } : {};
}

const forms = new WeakMap<PipelineEntry, Map<string, Record<string, unknown>>>();

/** Forms never change while the process runs: each is turned into JSON Schema once. */
export function formOf(entry: PipelineEntry, name: string): Record<string, unknown> {
  const known = forms.get(entry) ?? new Map<string, Record<string, unknown>>();
  forms.set(entry, known);
  const form = known.get(name) ?? formSchema(entry.forms[name]!);
  known.set(name, form);
  return form;
}
