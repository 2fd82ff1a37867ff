import type { CommandOffer, Engagement } from '../../app/queries.js';

/** Commands that every pipeline has: they stand in the menu, not among the steps. */
export const KERNEL = ['add-note', 'hold', 'resume', 'reassign', 'correct', 'override', 'retry-effect', 'skip-effect', 'adopt-terms'];
/** Ways out, whatever a pipeline calls them. */
export const WAYS_OUT = ['withdraw', 'cancel', 'stop'];
const IN_MENU = [...KERNEL, ...WAYS_OUT];

export const stepCommands = (it: Engagement): CommandOffer[] => it.commands.filter(({ name }) => !IN_MENU.includes(name));

/** What is to be done: the one asked for, a time to agree that is still missing, the one waited for, else whatever is possible. */
export function mainCommand(it: Engagement, wanted: string | undefined): CommandOffer | undefined {
  const commands = stepCommands(it);
  const byName = (name: string | null | undefined): CommandOffer | undefined => commands.find((each) => each.name === name);
  const asked = byName(wanted);
  if (asked?.possible) return asked;
  const awaited = byName(it.waiting.for);
  const first = byName(awaited?.agreeFirst);
  if (first?.possible) return first;
  return awaited ?? commands.find(({ possible }) => possible);
}

/** What a form starts with, so that nobody types what is known: what the pipeline says, and of the kernel's commands how things are. */
export function initialOf({ name, initial }: CommandOffer, { assignee, waiting }: Engagement): Record<string, unknown> {
  if (name === 'reassign') return { assignee };
  if (name === 'hold') return { on: waiting.on === 'nobody' ? 'customer' : waiting.on };
  return initial ?? {};
}
