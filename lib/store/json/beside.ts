import type { DocumentChange } from '../commit-tags.ts';

/** A file of lines that grows with the commits, in the same step: the lines are durable before the documents are. */
export type Beside = {
  /** Its path below the store's folder, outside of the documents' own folders. */
  file: string;
  /** The lines that belong to these changes, each with its line feed; empty where none do. */
  lines(changes: readonly DocumentChange[], tags: ReadonlySet<string>): string;
  /** Told of the lines once what they are about can be read and its tags have ticked. */
  shown(lines: string): void;
};
