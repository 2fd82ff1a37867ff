import { z } from 'zod';
import { cursorQuery, departmentSchema, instantSchema, limitQuery, roleSchema } from '../schemas/common.schema.js';

const internalRole = z.enum(['staff', 'manager', 'finance']);

export const personSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    role: internalRole,
    department: departmentSchema.nullable(),
    email: z.string().nullable().describe('For managers; null also for who signs in by key alone.'),
    language: z.enum(['ja', 'en']).describe('Of the mails to them.'),
    state: z.enum(['active', 'invited', 'disabled']).describe('`invited`: has not signed in yet.'),
    lastSignInAt: instantSchema.nullable().describe('For managers.'),
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof personSchema>;

export const peopleList = z.object({ items: z.array(personSchema) }).meta({ id: 'PeopleList' });
export type PeopleList = z.infer<typeof peopleList>;

export const inviteForm = z.strictObject({
  name: z.string().trim().min(1).max(60),
  email: z.email().max(254),
  role: internalRole,
  department: departmentSchema.optional(),
  language: z.enum(['ja', 'en']).optional().describe('Of the invitation and of all later mails; Japanese by default.'),
});
export type InviteForm = z.infer<typeof inviteForm>;

export const roleForm = z.strictObject({ role: internalRole, department: departmentSchema.nullable().optional().describe('Left out: as it is.') });
export type RoleForm = z.infer<typeof roleForm>;

const personId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not a person');

export const personParams = z.strictObject({ id: personId });
export type PersonParams = z.infer<typeof personParams>;

export const signInQuery = z.strictObject({ person: personId.optional(), limit: limitQuery, cursor: cursorQuery });
export type SignInQuery = z.infer<typeof signInQuery>;

const someone = z.object({ id: z.string(), name: z.string().nullable().describe('Null for a customer’s contact, and for whoever is gone.'), role: roleSchema.nullable() });

export const signInPage = z
  .object({
    items: z.array(
      z.object({
        at: instantSchema,
        kind: z.string(),
        outcome: z.enum(['ok', 'refused', 'limited']),
        person: someone.nullable().describe('Null when the one who tried is not known.'),
        by: someone.nullable().describe('For what one person did to another’s sign-in.'),
        address: z.string().nullable(),
        agent: z.string().nullable().describe('Of staff only.'),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'SignInPage' });
export type SignInPage = z.infer<typeof signInPage>;
