/** Places between two steps that must not be torn apart, at which a test lets this process die. */
export type Failpoint = 'api-decided' | 'api-projected' | 'command-handled' | 'command-recovered' | 'effect-done' | 'mail-sent' | 'webhook-posted';

const [wanted, pass] = (process.env['DANDORI_FAILPOINT'] ?? '').split(':');
if (wanted && process.env['DANDORI_MODE'] === 'production') throw new Error('DANDORI_FAILPOINT: is for tests; production refuses it');
let left = Number(pass ?? 1);

/** With `DANDORI_FAILPOINT=<here>`, or `<here>:<n>` for the n-th pass, kills this process at once, as SIGKILL does: nothing is cleaned up. Else one comparison. */
export function failpoint(here: Failpoint): void {
  if (here === wanted && --left === 0) process.kill(process.pid, 'SIGKILL');
}
