import type { EngagementEvent } from '#domain/engagement/event.js';

/**
 * The events of a real engagement as those of a simulation with a number of its own: what was sent is not captured again,
 * charges go under the new number, and no command is claimed. Project them under the simulation's id, and start its workflow
 * with `carry: { engagement: fold(copy), handled: [] }`.
 */
export function copyForSimulation(events: readonly EngagementEvent[], simulation: { number: string }): EngagementEvent[] {
  const opened = events[0];
  if (opened?.type !== 'opened') throw new Error('the events of an engagement begin with `opened`');
  const charged = (key: string): string => (key.startsWith(`${opened.data.number}:`) ? simulation.number + key.slice(opened.data.number.length) : `${simulation.number}:${key}`);
  return events.map(({ command: _command, ...event }): EngagementEvent => {
    switch (event.type) {
      case 'opened':
        return { ...event, data: { ...event.data, number: simulation.number, simulation: true } };
      case 'notice-due':
        return { ...event, data: { ...event.data, skipped: event.data.skipped ?? 'carried' } };
      case 'charge-triggered':
        return { ...event, data: { ...event.data, key: charged(event.data.key) } };
      case 'charge-settled':
        return { ...event, data: { ...event.data, key: charged(event.data.key) } };
      default:
        return event;
    }
  });
}
