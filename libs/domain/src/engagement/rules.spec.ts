import { describe, expect, it } from '@jest/globals';
import { at, bed } from '#test/support/pure-bed.js';
import { SYSTEM } from './actor.js';
import { apply, fold } from './engagement.js';
import type { Draft, EngagementEvent } from './event.js';

const event = (seq: number, draft: Draft): EngagementEvent => ({ ...draft, seq, at: at('2026-04-08T10:00'), actor: SYSTEM });

/** The kernel's rules on the smallest pipeline: ask, send (an effect first), take or leave, rest. */
describe('the kernel rules', () => {
  it('refuses an action before its turn, with the state and the states in which it is possible', () => {
    const { whyNot } = bed().did('ask');

    expect(whyNot('take')).toEqual({
      code: 'TOY_STEP_ORDER', kind: 'not-possible-now', rule: 'TOY-01', facts: { command: 'take', state: 'ASKED', possibleIn: ['SENT'] },
    });
  });

  it('refuses an actor that the action is not for, and lets a manager do what staff may', () => {
    const { whyNot } = bed().did('ask');

    expect(whyNot('send', { role: 'customer' })?.code).toBe('TOY_ACTOR_NOT_ALLOWED');
    expect(whyNot('send', { role: 'manager' })).toBeUndefined();
  });

  it('wants a second person, of the department that is apart, where the pipeline says so', () => {
    const sent = bed().did('ask').did('send', {}, { id: 'mori', department: 'sales' });

    expect(sent.whyNot('check', { role: 'staff', id: 'mori', department: 'confirmation' })).toEqual({ code: 'SAME_PERSON', kind: 'not-possible-now', facts: { command: 'check', otherThan: 'send' } });
    expect(sent.whyNot('check', { role: 'staff', id: 'ueda', department: 'sales' })?.code).toBe('TOY_ACTOR_NOT_ALLOWED');
    expect(sent.whyNot('check', { role: 'staff', id: 'ueda', department: 'confirmation' })).toBeUndefined();
  });

  it('enters the state of an action with an effect only when the effect is done', () => {
    const story = bed().did('ask').did('send');
    expect(story.it.state).toBe('ASKED');
    expect(story.whyNot('send')?.code).toBe('EFFECT_UNDER_WAY');

    expect(story.effectDone('MAIL').it.state).toBe('SENT');
  });

  it('takes nothing but kernel commands while on hold, and moves what counted our or the customer’s time on resuming', () => {
    const held = bed(at('2026-04-06T10:00')).did('ask').did('send').effectDone('MAIL').awaiting('take').on(at('2026-04-07T10:00')).did('hold', { on: 'third' });
    expect(held.whyNot('take')?.code).toBe('ENGAGEMENT_ON_HOLD');
    expect(held.it.waiting.on).toBe('third');
    const before = held.it.timers['remind:take']!.deadline.at;

    const resumed = held.on(at('2026-04-08T10:00')).did('resume');

    expect(before).toBe(at('2026-04-09T10:00'));
    expect(resumed.it.timers['remind:take']!.deadline.at).toBe(at('2026-04-10T10:00'));
    expect(resumed.it.waiting).toMatchObject({ on: 'customer', action: 'take' });
    expect(resumed.it.waited.third).toBe(24 * 3_600_000);
  });

  it('keeps whom the process waits for, when an effect ends during a hold, until it is resumed', () => {
    const held = bed(at('2026-04-06T10:00')).did('ask').awaiting('send').did('send').on(at('2026-04-06T11:00')).did('hold', { on: 'third' });

    const after = held.on(at('2026-04-07T11:00')).effectDone('MAIL').awaiting('take');
    expect(after.it.waiting.on).toBe('third');

    const resumed = after.on(at('2026-04-08T11:00')).did('resume');
    expect(resumed.it.waiting).toMatchObject({ on: 'customer', action: 'take' });
    expect(resumed.it.waited.third).toBe(48 * 3_600_000);
  });

  it('lets a manager override what may be overridden, which ends a hold, and nothing else', () => {
    const held = bed().did('ask').did('send').effectDone('MAIL').awaiting('take').did('hold', { on: 'us' });
    expect(held.whyNot('override', { role: 'staff' }, { action: 'take', facts: {} })?.code).toBe('ACTOR_NOT_ALLOWED');
    expect(bed().did('ask').whyNot('override', { role: 'manager' }, { action: 'take', facts: {} })?.code).toBe('TOY_STEP_ORDER');

    const overridden = held.did('override', { action: 'leave', facts: {} }, { role: 'manager' });

    expect(overridden.types()).toEqual(expect.arrayContaining(['resumed', 'overridden', 'fact-recorded', 'closed']));
    expect(overridden.it.closed?.outcome).toBe('LEFT');
  });

  it('takes nothing any more once closed', () => {
    const closed = bed().did('ask').did('send').effectDone('MAIL').did('leave');

    for (const name of ['take', 'addNote', 'hold', 'withdraw']) expect(closed.whyNot(name)?.code).toBe('ENGAGEMENT_CLOSED');
  });

  it('records a reminder that is due too long ago as skipped, and still does what a date demands', () => {
    const waiting = bed(at('2026-04-06T10:00')).did('ask').did('send').effectDone('MAIL').awaiting('take');

    const late = waiting.on(at('2026-04-20T10:00')).fires('remind:take');

    expect(late.events.slice(-2).map(({ type, data }) => [type, 'skipped' in data && data.skipped])).toEqual([['timer-fired', 'stale'], ['notice-due', 'stale']]);
  });

  it('books every span of waiting to whoever was waited for', () => {
    const story = bed(at('2026-04-06T10:00')).did('ask').awaiting('send').on(at('2026-04-06T12:00')).did('send').effectDone('MAIL').awaiting('take').on(at('2026-04-07T12:00')).did('take').awaiting('rest');

    expect(story.it.waited).toEqual({ us: 2 * 3_600_000, customer: 24 * 3_600_000, third: 0 });
  });

  it('ends the lateness of what is awaited when the wait moves on; what is late by another date stays so until that date is set anew or gone', () => {
    const late = (...keys: string[]): EngagementEvent[] => keys.map((key, i) => event(i + 2, { type: 'became-late', data: { key, since: at('2026-04-07T10:00') } }));
    const waiting = fold([...bed().events, ...late('late:send', 'custody', 'loan')]);

    const moved = apply(waiting, event(5, { type: 'waiting-changed', data: { on: 'customer', action: 'take' } }));
    expect(Object.keys(moved.late)).toEqual(['custody', 'loan']);

    const armed = apply(moved, event(6, { type: 'timer-armed', data: { key: 'loan', does: 'alert', counts: 'contract', deadline: { at: at('2026-04-20T10:00'), rule: 'TOY-03', because: [] } } }));
    const gone = apply(armed, event(7, { type: 'deadline-set', data: { key: 'custody', deadline: null } }));
    expect([Object.keys(armed.late), gone.late]).toEqual([['custody'], {}]);
  });

  it('retries or skips an effect only after it has failed', () => {
    const asked = bed().did('ask').did('send');
    expect(asked.whyNot('retryEffect', { role: 'staff' }, { effect: 'MAIL' })?.code).toBe('EFFECT_NOT_FAILED');

    const failed = asked.effectFailed('MAIL', 'MAIL_REFUSED');

    expect(failed.did('retryEffect', { effect: 'MAIL' }).effectDone('MAIL').it.state).toBe('SENT');
    expect(failed.did('skipEffect', { effect: 'MAIL' }).it.state).toBe('SENT');
  });
});
