import { z } from 'zod';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { entityIdSchema, instantSchema } from '#root/lib/domain/value.ts';
import { roleSchema } from './role.ts';

/** An address as accounts are found by: without the spaces around it, in small letters. */
export const emailSchema = z
  .string()
  .transform((email) => email.trim().normalize('NFC').toLowerCase())
  .pipe(z.email({ error: 'email-invalid' }).max(254, { error: 'email-invalid' }));

/** What somebody is called at the desk and in histories. */
export const personNameSchema = z
  .string()
  .transform((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, { error: 'name-missing' }).max(80, { error: 'name-long' }));

const passkeySchema = z.object({
  /** Base64url, as the browser names it. */
  id: z.string(),
  publicKey: z.string(),
  counter: z.number().int().min(0),
  transports: z.array(z.string()),
  name: z.string(),
  createdAt: instantSchema,
  usedAt: instantSchema.optional(),
});
export type Passkey = z.infer<typeof passkeySchema>;

/** Somebody who may enter the desk: one JSON document in DATA_DIR/accounts. Nothing in it opens the door by itself. */
export const accountSchema = z.object({
  schema: z.literal(1),
  id: entityIdSchema,
  version: z.number().int().positive(),
  email: z.string(),
  name: z.string(),
  role: roleSchema,
  state: z.enum(['active', 'disabled']),
  /** The desk's language for this person. */
  locale: localeSchema,
  /** Argon2id in the PHC format; none until the person chose one. */
  password: z.string().optional(),
  /** The time-based codes of an app; `secret` is sealed, `lastStep` the last time step a code of which was taken. */
  totp: z.object({ secret: z.string(), lastStep: z.number().int().optional() }).optional(),
  /** Hashes of the recovery codes that are left. */
  recovery: z.array(z.string()),
  passkeys: z.array(passkeySchema),
  /** A one-time link to choose a password: the hash of its token. */
  link: z.object({ hash: z.string(), expiresAt: instantSchema }).optional(),
  createdAt: instantSchema,
  /** The paper's author that this person writes as. */
  authorId: entityIdSchema.optional(),
});
export type Account = z.infer<typeof accountSchema>;

/** Whether a password alone does not open the door. */
export function hasSecondFactor({ totp }: Account): boolean {
  return totp !== undefined;
}
