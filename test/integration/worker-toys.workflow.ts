import { ApplicationFailure, condition, setHandler, sleep } from '@temporalio/workflow';
import { DateTime } from 'luxon';
import type { EngagementEvent } from '#domain/engagement/event.js';
import { BUSY, execute, REFUSED, type Start } from '#workflows/engagement/contract.js';

export { delivery } from '#workflows/delivery/delivery.workflow.js';

/** The least that speaks an engagement's messages: it answers, refuses, is busy for a while, and can be closed. */
export async function onboarding(start: Start): Promise<string> {
  const events: EngagementEvent[] = [];
  let busy = false;
  let outcome: string | undefined;

  setHandler(
    execute,
    async ({ command, since }) => {
      events.push({ seq: events.length + 1, at: command.receivedAt, actor: command.actor, command: command.id, type: 'noted', data: {} });
      if (command.name === 'slow') {
        busy = true;
        await sleep(300);
        busy = false;
      }
      if (command.name === 'close') outcome = 'closed';
      if (command.name === 'break') throw ApplicationFailure.create({ type: 'bug', message: 'a fault in the handler' });
      return { events: events.slice(since) };
    },
    {
      validator({ command }) {
        const refuse = (code: string): never => {
          throw ApplicationFailure.nonRetryable(code, REFUSED, { code, kind: 'not-possible-now' });
        };
        if (busy) refuse(BUSY);
        if (command.name === 'refuse') {
          if (events.length === 0) outcome = 'not-started';
          refuse('ONB_STEP_ORDER');
        }
      },
    },
  );
  await condition(() => outcome !== undefined, start.simulation ? '1 second' : '1 day');
  if (events.length === 0) throw ApplicationFailure.nonRetryable('nothing happened', 'not-started');
  return outcome ?? 'expired';
}

/** Luxon and its Japanese words are at hand in workflow code. */
export async function japaneseWeekday(): Promise<string> {
  return DateTime.fromISO('2026-11-24', { zone: 'Asia/Tokyo', locale: 'ja' }).toFormat('cccc');
}
