import { randomUUID } from 'node:crypto';
import { SYSTEM, type Actor } from '#domain/engagement/actor.js';
import type { Draft, EngagementEvent, Timer } from '#domain/engagement/event.js';

const staff: Actor = { role: 'staff', id: 'staff-1' };

/** Numbers drafts as a workflow would: one minute apart from 2026-04-01 10:00 JST, by the system unless a command is named. */
export function numbered(drafts: readonly Draft[], options: { from?: number; command?: string; start?: string } = {}): EngagementEvent[] {
  const first = options.from ?? 1;
  const start = Date.parse(options.start ?? '2026-04-01T01:00:00.000Z');
  return drafts.map((draft, index) => {
    const seq = first + index;
    const by = options.command ? { actor: staff, command: options.command } : { actor: SYSTEM };
    return { ...draft, seq, at: new Date(start + seq * 60_000).toISOString(), ...by } as EngagementEvent;
  });
}

/** What opens an engagement of the onboarding pipeline. */
export function opening(it: { number: string; customer: string; contact: string; simulation?: boolean }): Draft[] {
  return [
    { type: 'opened', data: { pipeline: 'onboarding', terms: '1', definitionVersion: 1, ...it } },
    { type: 'fact-recorded', data: { action: 'submitInquiry', facts: { company: 'x' }, state: 'INQUIRED' } },
    { type: 'step-entered', data: { step: 'inquiry' } },
    { type: 'waiting-changed', data: { on: 'us', action: 'sendMaterial' } },
  ];
}

/** A timer due at an instant. */
export function timer(key: string, at: string, counts: Timer['counts'] = 'ours'): Timer {
  return { key, does: 'remind', counts, deadline: { at, rule: 'ONB-02', because: [] } };
}

export const anId = (): string => randomUUID();
