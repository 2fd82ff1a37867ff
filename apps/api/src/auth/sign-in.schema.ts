import { z } from 'zod';
import { departmentSchema, instantSchema, roleSchema, uuidSchema } from '../schemas/common.schema.js';
import { LONGEST, SHORTEST } from './passwords.js';

/** As loose as people type; what is none is simply nobody's. */
const typedEmail = z.string().trim().min(1).max(254);

export const passwordSignInForm = z.strictObject({ email: typedEmail, password: z.string().min(1).max(LONGEST) });
export type PasswordSignInForm = z.infer<typeof passwordSignInForm>;

export const linkForm = z.strictObject({ email: typedEmail });
export type LinkForm = z.infer<typeof linkForm>;

export const redeemForm = z.strictObject({ token: z.string().min(1).max(100).describe('What stands after # in the link of a mail: `sl_…` or `iv_…`.') });
export type RedeemForm = z.infer<typeof redeemForm>;

export const newPasswordForm = z.strictObject({
  current: z.string().min(1).max(LONGEST).optional().describe('Not needed within 30 minutes after signing in by a mailed link.'),
  new: z.string().min(SHORTEST).max(LONGEST),
});
export type NewPasswordForm = z.infer<typeof newPasswordForm>;

export const signInOptions = z
  .object({ company: z.string().describe('Whose pages these are.'), password: z.boolean(), link: z.boolean(), oidc: z.object({ name: z.string(), address: z.string().describe('Go there with the browser; `?to=/path` comes back to that page.') }).nullable() })
  .meta({ id: 'SignInOptions' });
export type SignInOptions = z.infer<typeof signInOptions>;

export const oidcQuery = z.strictObject({ to: z.string().max(500).optional() });
export type OidcQuery = z.infer<typeof oidcQuery>;

export const me = z
  .object({
    role: z.enum([...roleSchema.options.filter((role) => role !== 'system'), 'link']),
    id: z.string(),
    name: z.string().nullable(),
    language: z.enum(['ja', 'en']).nullable(),
    department: departmentSchema.nullable(),
    customer: uuidSchema.nullable(),
    engagement: uuidSchema.nullable(),
    action: z.string().nullable(),
    session: z
      .object({ by: z.enum(['password', 'link', 'invite', 'oidc']), until: instantSchema, passwordIsSet: z.boolean(), mayChoosePassword: z.boolean().describe('A new password needs no current one now.') })
      .nullable()
      .describe('Of a sign-in by cookie.'),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

export const signedIn = z.object({ me }).meta({ id: 'SignedIn' });
export type SignedIn = z.infer<typeof signedIn>;
