import type { Command, Refusal } from './command.js';
import type { Engagement } from './engagement.js';
import type { Rulebook } from './pipeline.js';

/** A condition of an action beside actor and order: why the command is not possible now, or nothing. */
export type Rule = (it: Engagement, command: Command, book: Rulebook) => Refusal | undefined;

/** The first refusal of several rules, in their order. */
export function firstOf(...rules: Rule[]): Rule {
  return (it, command, book) => {
    for (const rule of rules) {
      const refusal = rule(it, command, book);
      if (refusal) return refusal;
    }
    return undefined;
  };
}
