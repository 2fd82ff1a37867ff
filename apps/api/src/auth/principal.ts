import type { Actor, Department, Role } from '#domain/engagement/actor.js';
import type { Reader } from '#persistence/reader.js';

/** Who a route may be for. `link` is the bearer of a one-time link, `anyone` needs no sign-in. */
export type Audience = 'customer' | 'staff' | 'manager' | 'finance' | 'link' | 'public';

/** A person who signed in: by a session's cookie, or by an API key. */
export interface Person {
  kind: 'person';
  role: 'customer' | 'staff' | 'manager' | 'finance';
  /** Opaque id of the user. */
  id: string;
  department?: Department;
  /** For a customer's contact: whose it is. */
  customer?: string;
  contact?: string;
}

/** The bearer of a one-time link: one action on one engagement, as that contact. */
export interface LinkBearer {
  kind: 'link';
  role: 'link';
  id: string;
  /** The token itself, which is used up with the command. Never logged. */
  token: string;
  engagement: string;
  action: string;
  contact: string;
  customer: string;
}

/** Whoever sends the inquiry form. */
export interface Public {
  kind: 'public';
  role: 'public';
  id: 'public';
}

export type Principal = Person | LinkBearer | Public;

export const PUBLIC: Public = { kind: 'public', role: 'public', id: 'public' };

/** As whom a principal acts in an engagement: the catalogue's role and an opaque id. A link-bearer acts as the contact it was sent to. */
export function actorOf(principal: Principal): Actor {
  switch (principal.kind) {
    case 'public':
      return { role: 'public', id: 'public' };
    case 'link':
      return { role: 'customer', id: principal.contact };
    case 'person': {
      const { role, id, department, contact } = principal;
      return { role, id: contact ?? id, ...(department && { department }) };
    }
  }
}

/** In a simulation whoever runs it plays every part: a command of another role is given as if by that role. */
export function actorIn(simulation: boolean, principal: Principal, by: readonly Role[] = []): Actor {
  const actor = actorOf(principal);
  const may = by.includes(actor.role) || (actor.role === 'manager' && by.includes('staff'));
  const part = by.find((role) => role !== 'system' && role !== 'public');
  return !simulation || may || part === undefined ? actor : { role: part, id: actor.id };
}

/** Whose rows a principal's requests see in PostgreSQL, before any condition of ours: a customer's contact and a link's bearer their own. */
export function readerOf(principal: Principal): Reader {
  if (isInternal(principal)) return 'all';
  return principal.kind !== 'public' && principal.customer !== undefined ? { customer: principal.customer } : 'nobody';
}

/** The scope of an Idempotency-Key: two people may use the same one. */
export const scopeOf = (principal: Principal): string => `${principal.role}:${principal.id}`;

/** A row of "user", with the customer of its contact. */
export interface UserRow {
  id: string;
  role: Person['role'];
  department: Department | null;
  contact: string | null;
  customer: string | null;
}

/** The principal of a row; undefined for a customer's sign-in that belongs to no customer. */
export function personOf(user: UserRow): Person | undefined {
  if (user.role === 'customer' && !user.customer) return undefined;
  return {
    kind: 'person', role: user.role, id: user.id,
    ...(user.department && { department: user.department }), ...(user.contact && { contact: user.contact }), ...(user.customer && { customer: user.customer }),
  };
}

export const isInternal = (principal: Principal): boolean => principal.kind === 'person' && principal.role !== 'customer';
