import type { Instant } from '#domain/calendar/calendar.js';
import type { Deadline } from '#domain/calendar/deadline.js';
import type { Words } from '#domain/calendar/calendar.js';
import type { Engagement } from '#domain/engagement/engagement.js';
import type { Draft } from '#domain/engagement/event.js';
import { applyDrafts } from '#domain/engagement/rules.js';
import { priceOn, type Terms } from '#domain/terms/terms.js';
import { noticeSubject } from '../console/timeline.words.js';
import { deadlineView, timerTitle } from '../engagements/engagement.view.js';
import type { PipelineEntry } from '../pipelines/registry.js';
import type { CommandPreview } from '../schemas/engagement.schema.js';

/** What the drafts of a command change: the state, dates that come, move or go, what would be sent and charged. */
export function previewOf(before: Engagement, drafts: readonly Draft[], now: Instant, entry: PipelineEntry, terms: Terms): CommandPreview {
  const after = applyDrafts(before, drafts, now);
  const titleOf = (key: string, it: Engagement): CommandPreview['moves'][number]['title'] => {
    const timer = it.timers[key];
    return timer ? timerTitle(timer.does, timer.action, entry) : (entry.words.facts[key] ?? { ja: key, en: key });
  };
  const titled = (words: { readonly [name: string]: Words }, name: string): Words => words[name] ?? { ja: name, en: name };
  const [was, will] = [datesOf(before), datesOf(after)];
  const keys = [...new Set([...was.keys(), ...will.keys()])].filter((key) => was.get(key)?.at !== will.get(key)?.at);
  return {
    state: after.state,
    stateTitle: titled(entry.words.states, after.state),
    outcome: after.closed?.outcome ?? null,
    moves: keys.map((key) => {
      const to = will.get(key);
      return { key, title: titleOf(key, to ? after : before), from: was.get(key)?.at ?? null, to: to ? deadlineView(to, entry) : null };
    }),
    effects: drafts.flatMap((draft) => (draft.type === 'effect-requested' ? [{ effect: draft.data.effect, title: titled(entry.words.effects, draft.data.effect) }] : [])),
    notices: drafts.flatMap((draft) => (draft.type === 'notice-due' ? [{ notice: draft.data.notice, to: draft.data.to, subject: noticeSubject(draft.data, entry) }] : [])),
    charges: drafts.flatMap((draft) => {
      if (draft.type !== 'charge-triggered') return [];
      const { code, quantity, price, on } = draft.data;
      const unit = priceOn(terms.prices, code, price, on)?.unitYen;
      return [{ code, title: titled(entry.words.charges, code), quantity, amountYen: unit === undefined ? null : unit * quantity }];
    }),
  };
}

/** Deadlines and armed timers alike: to a reader both are dates. */
function datesOf(it: Engagement): Map<string, Deadline> {
  const timers = Object.values(it.timers).map(({ key, deadline }): [string, Deadline] => [key, deadline]);
  return new Map([...timers, ...Object.entries(it.deadlines)]);
}
