import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const signIns = z.array(z.object({ role: z.string(), name: z.string(), email: z.string(), password: z.string() }));
const first = z.object({ email: z.string(), link: z.string() });

/** Who can sign in to the demo company; written by its loading. */
function readSignIns(data: string): z.infer<typeof signIns> {
  try {
    return signIns.parse(JSON.parse(readFileSync(join(data, 'sign-ins.json'), 'utf8')));
  } catch {
    return [];
  }
}

/** The invitation of the first manager, where there is no demo company and nobody has come yet. */
function readFirst(data: string): z.infer<typeof first> | undefined {
  try {
    return first.parse(JSON.parse(readFileSync(join(data, 'first-sign-in.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

/** What `npm start` ends with. The first address in it is the one to open. */
export function finalBlock(it: { url: string; inbox?: string; data: string; moved?: number }): string {
  const people = readSignIns(it.data);
  const width = (field: 'role' | 'email' | 'password'): number => Math.max(0, ...people.map((person) => person[field].length));
  const invited = people.length > 0 ? undefined : readFirst(it.data);
  const lines = [
    '',
    `  Dandori is running   ${it.url}${it.moved ? `  (port ${it.moved} was taken)` : ''}`,
    `  API                  ${it.url}/docs`,
    ...(invited ? [`  First manager      ${invited.link}`, `                     (works once; also mailed to ${invited.email})`, ''] : []),
    ...(it.inbox ? [`  Mail inbox           ${it.inbox}`] : []),
    '',
    ...(people.length > 0 ? ['  Sign in as', ...people.map((person) => `    ${person.role.padEnd(width('role'))}  ${person.email.padEnd(width('email'))}  ${person.password.padEnd(width('password'))}  ${person.name}`), `    API keys of the same people: ${join(it.data, 'sign-ins.json')}`, ''] : []),
    `  All data             ${it.data}`,
    '  To stop              Ctrl-C',
    '',
  ];
  return lines.join('\n');
}
