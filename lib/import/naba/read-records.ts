import { createPace } from '#root/lib/store/pace.ts';
import type { BulkStore } from '../bulk-store.ts';
import type { ImportOptions } from '../import-stories.ts';
import type { FileLine } from '../read-lines.ts';
import { isRecordLine, parseRecord } from './paper-record.ts';
import { createRecordTaker, type RecordParts } from './take-records.ts';

/** The records at the beginning of a file: what was made of them, and what was none. */
export type Head = {
  /** The first line behind them; undefined where the file ends there. */
  next: FileLine | undefined;
  made: { sections: number; tags: number; authors: number; media: number };
  faults: { line: number; reason: string }[];
};

const counted = { section: 'sections', tag: 'tags', author: 'authors', media: 'media' } as const;

/**
 * Takes in the records before the first story, so that the stories find what they name, and leaves `lines` there. Where it
 * is interrupted it ends earlier. @throws as reading a file does; StoreError
 */
export async function readHead(
  store: BulkStore,
  lines: AsyncGenerator<FileLine>,
  options: ImportOptions,
): Promise<Head> {
  const head: Head = { next: undefined, made: { sections: 0, tags: 0, authors: 0, media: 0 }, faults: [] };
  const numberOf = (sourceId: string) => store.reads.articleIdBySource(sourceId);
  const taker = createRecordTaker({ store, pictures: options.pictures, numberOf });
  const pace = createPace();
  for (let step = await lines.next(); !step.done; step = await lines.next()) {
    const read = step.value;
    if (!('text' in read) || !isRecordLine(read.text) || options.signal?.aborted) {
      head.next = read;
      break;
    }
    await pace();
    const record = parseRecord(read.text);
    const taken = 'fault' in record ? record : await taker.take(record);
    if (typeof taken === 'object') head.faults.push({ line: read.number, reason: taken.fault });
    else if (taken === 'made' && 'record' in record && record.record in counted) {
      head.made[counted[record.record as keyof typeof counted]] += 1;
    }
  }
  await taker.flush();
  return head;
}

/** Takes in the records behind the stories: `take` tells why one is none, in plain English. */
export function tailReader(parts: RecordParts) {
  const taker = createRecordTaker(parts);
  return {
    flush: taker.flush,
    async take(text: string): Promise<string | undefined> {
      const record = parseRecord(text);
      const taken = 'fault' in record ? record : await taker.take(record);
      return typeof taken === 'object' ? taken.fault : undefined;
    },
  };
}
