/** What may travel in a payload: plain JSON, so that history, rows and answers hold the same thing. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Facts by name. An absent fact is absent, never `undefined`. */
export type Facts = { [name: string]: Json };
