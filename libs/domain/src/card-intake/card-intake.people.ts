import type { Facts } from '../engagement/json.js';

/** The names of an application's people, by their ids `p1` to `pn`: from its opened form, never from facts. */
export function namesIn(application: Facts): { [person: string]: string } {
  const users = Array.isArray(application['users']) ? application['users'] : [];
  return Object.fromEntries(
    users.flatMap((user, index): [string, string][] => (user !== null && typeof user === 'object' && !Array.isArray(user) && typeof user['name'] === 'string' ? [[`p${index + 1}`, user['name']]] : [])),
  );
}
