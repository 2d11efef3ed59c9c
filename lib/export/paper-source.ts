import type { Redirect } from '#root/lib/domain/redirect.ts';
import type { Store } from '#root/lib/store/port.ts';

/** A paper as an export reads it. */
export type PaperSource = {
  store: Store;
  /** The folder of the media library's files. */
  mediaFolder: string;
  /** Every old address that is kept. */
  redirects(): AsyncIterable<Redirect>;
  /** The public address of the site. */
  site: URL;
  /** Whether e-mail addresses of readers and moderators' words go along. */
  isPrivate: boolean;
  now: number;
  signal?: AbortSignal;
  /** To be awaited between small pieces of work: throws where the export was interrupted, yields to others. */
  pace(): Promise<void> | undefined;
  /** Told of each thing that is done. */
  onDone(): void;
};
