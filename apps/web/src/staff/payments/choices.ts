import type { Line } from './payments.query.js';

/** By line: the engagement it pays, or null when it is left out. What is certain is chosen until somebody says otherwise. */
export type Choices = Record<number, string | null>;

/** The engagement that a line will be booked to as things stand. */
export const chosenFor = ({ line, verdict, candidates }: Line, choices: Choices): string | null => choices[line] ?? (choices[line] === null || verdict !== 'certain' ? null : (candidates[0]?.id ?? null));
