import type { Action, Pipeline } from '#domain/engagement/pipeline.js';
import type { Draft } from '#domain/engagement/event.js';

const title = (en: string) => ({ ja: en, en });

const actions: Record<string, Action> = {
  ask: { step: 'ask', by: ['customer'], from: [''], to: 'ASKED', awaits: 'customer' },
  send: { step: 'ask', by: ['staff', 'system'], from: ['ASKED'], to: 'SENT', awaits: 'us', effect: { name: 'MAIL', first: true } },
  take: { step: 'take', by: ['customer'], from: ['SENT'], to: 'TAKEN', awaits: 'customer' },
  check: { step: 'take', by: ['staff'], department: 'confirmation', otherThan: 'send' },
  leave: { step: 'take', by: ['customer'], from: ['SENT'], to: 'LEFT', closes: 'LEFT' },
  rest: { step: 'rest', by: ['system'], from: ['TAKEN'], to: 'RESTED' },
};

/** Two steps and a rest: the smallest process that has every kind of await point. */
export const toy: Pipeline = {
  id: 'toy', title: title('Toy'), prefix: 'TOY', definitionVersion: 1, opens: 'ask',
  steps: ['ask', 'take', 'rest'].map((id) => ({ id, title: title(id), customerTitle: title(id) })),
  actions,
  codes: { stepOrder: 'TOY_STEP_ORDER', stepOrderRule: 'TOY-01', actorNotAllowed: 'TOY_ACTOR_NOT_ALLOWED', actorRule: 'TOY-02' },
  correctable: {},
  sendsItself: () => false,
  whileAwaiting(it, action, _book, now): Draft[] {
    const timer = (key: string, does: string, days: number): Draft => ({
      type: 'timer-armed',
      data: { key, does, action, counts: does === 'rest' ? 'contract' : 'customers', deadline: { at: new Date(Date.parse(now) + days * 86_400_000).toISOString(), rule: 'TOY-03', because: [] } },
    });
    if (action === 'take') return [timer('remind:take', 'remind', 3)];
    return action === 'rest' ? [timer('rest', 'rest', Number(it.facts['days'] ?? 10))] : [];
  },
  onTimer: (_it, timer) =>
    timer.does === 'rest'
      ? [{ type: 'fact-recorded', data: { action: 'rest', facts: {}, state: 'RESTED' } }]
      : [{ type: 'notice-due', data: { notice: 'reminder', to: 'customer', facts: {} } }],
  onEffect: () => [],
  recompute: () => [],
  goesStale: (timer) => timer.does === 'remind',
};
