import type { IndexChange } from '../sqlite/writer.ts';
import type { IndexHostOptions, SeenFile } from './index-host.ts';
import type { Scan, ScanReport } from './index-scan.ts';

/** What the main thread asks of the index's thread; each is answered once under its number. */
export type IndexRequest = { number: number } & (
  | { kind: 'open'; options: IndexHostOptions }
  | { kind: 'apply'; changes: readonly IndexChange[] }
  | { kind: 'note'; seen: readonly SeenFile[] }
  | { kind: 'scan'; scan: Scan }
  | { kind: 'close' }
);

export type IndexAnswer =
  | { number: number; kind: 'done'; value?: number }
  | { number: number; kind: 'failed'; message: string }
  | { number: number; kind: 'report'; report: ScanReport };
