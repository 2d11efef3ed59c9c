import { z } from 'zod';

/** What somebody is in the newsroom; what each may do stands in `permission.ts`. */
export const roles = ['reporter', 'editor', 'moderator', 'chief', 'administrator'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;
