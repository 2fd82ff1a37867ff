import { z } from 'zod';
import { departmentSchema } from '../schemas/common.schema.js';

const internalRole = z.enum(['staff', 'manager', 'finance']);

export const personSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    role: internalRole,
    department: departmentSchema.nullable(),
    email: z.string().nullable().describe('For managers; null also for who signs in by key alone.'),
    state: z.enum(['active', 'invited', 'disabled']).describe('`invited`: has not signed in yet.'),
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
});
export type InviteForm = z.infer<typeof inviteForm>;

export const roleForm = z.strictObject({ role: internalRole, department: departmentSchema.nullable().optional().describe('Left out: as it is.') });
export type RoleForm = z.infer<typeof roleForm>;

export const personParams = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not a person') });
export type PersonParams = z.infer<typeof personParams>;
