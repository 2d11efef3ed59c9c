import { z } from 'zod';
import { longestPassword } from '#root/lib/auth/password.ts';

/** A password as it is asked for: whether it is right is for the handler to say. */
export const passwordSchema = z
  .string()
  .min(1, { error: 'password-missing' })
  .max(longestPassword, { error: 'password-long' });

/** The token of a link. */
export const tokenSchema = z.string().regex(/^[\w-]{43}$/, { error: 'link-over' });
