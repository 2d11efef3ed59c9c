import type { ImportOptions } from './import-stories.ts';

/** How the export of another system is brought in. */
export type SiteOptions = ImportOptions & {
  /** The file's size in bytes, for the progress. */
  size: number;
  /** Custom types of WordPress to bring in as stories beside posts and pages. */
  types: readonly string[];
  /** A copy of the folder in which the old site kept its pictures. */
  uploads?: string;
  /** Told of each old address with the new one. */
  onAddress?(from: string, now: string): void;
};
