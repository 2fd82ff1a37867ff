import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const signIns = z.array(z.object({ role: z.string(), name: z.string(), key: z.string() }));

/** Who can sign in to the demo company; written by its loading. */
function readSignIns(data: string): z.infer<typeof signIns> {
  try {
    return signIns.parse(JSON.parse(readFileSync(join(data, 'sign-ins.json'), 'utf8')));
  } catch {
    return [];
  }
}

/** What `npm start` ends with. The first address in it is the one to open. */
export function finalBlock(it: { url: string; inbox?: string; data: string; moved?: number }): string {
  const people = readSignIns(it.data);
  const width = Math.max(0, ...people.map((person) => person.role.length));
  const lines = [
    '',
    `  Dandori is ready:  ${it.url}${it.moved ? `  (port ${it.moved} was taken)` : ''}`,
    '',
    ...(people.length > 0 ? ['  Sign in as', ...people.map((person) => `    ${person.role.padEnd(width)}  ${person.key}  ${person.name}`), ''] : []),
    ...(it.inbox ? [`  Mails that go out  ${it.inbox}`] : []),
    `  All data           ${it.data}`,
    '  To stop            Ctrl-C',
    '',
  ];
  return lines.join('\n');
}
