/** The catalogue's actors. A link-bearer acts as `customer`; `public` is whoever sends the inquiry form. */
export type Role = 'customer' | 'staff' | 'manager' | 'finance' | 'public' | 'system';

/** Departments of staff, where a rule keeps two of them apart. */
export type Department = 'sales' | 'delivery' | 'confirmation' | 'support';

/** Who did something: a role and an opaque id, never a name (names stay in PostgreSQL). */
export interface Actor {
  role: Role;
  id: string;
  department?: Department;
}

export const SYSTEM: Actor = { role: 'system', id: 'system' };
