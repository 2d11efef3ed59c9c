import { z } from 'zod';

/** Where to go on after signing in: a path of the desk, else the desk itself. Never another site. */
export const deskPathSchema = z
  .string()
  .regex(/^\/desk(?:[/?][\w\-./?=&%]*)?$/)
  .max(500)
  .catch('/desk')
  .default('/desk');
