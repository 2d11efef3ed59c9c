import { isDeepStrictEqual } from 'node:util';
import { redirectFor, redirectTargetSchema } from '#root/lib/domain/redirect.ts';
import { isReservedSegment } from '#root/lib/domain/reserved-segment.ts';
import type { Write } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';
import type { BulkStore } from '../bulk-store.ts';
import type { PicturePlaces } from '../picture-shelf.ts';
import { takeMediaFiles } from './media-files.ts';
import type { DocumentRecord, PaperRecord } from './paper-record.ts';

export type RecordParts = {
  store: BulkStore;
  /** Where media files come from and go to; without it no medium is taken in. */
  pictures: PicturePlaces | undefined;
  /** The number of the story with this source id. */
  numberOf(sourceId: string): Promise<number | undefined>;
};

/** What becomes of a record: taken in, there already (and left as it is), or why not. */
export type Taken = 'made' | 'kept' | { fault: string };

/** Takes records of the paper's own export in. */
export type RecordTaker = {
  /**
   * What the paper has already stays as it is, but for settings and pages that nobody touched since the paper was made. It
   * is stored by the next `flush` at the latest.
   */
  take(record: PaperRecord): Promise<Taken>;
  /** @throws StoreError */
  flush(): Promise<void>;
};

const storedTogether = 200;

export function createRecordTaker({ store, pictures, numberOf }: RecordParts): RecordTaker {
  let pending: Write[] = [];
  /** The addresses in use, by collection: they are read once. */
  const addresses = new Map<string, Set<string>>();

  async function addressesOf(collection: 'section' | 'tag' | 'author'): Promise<Set<string>> {
    const known = addresses.get(collection) ?? new Set((await store.all(collection)).map(addressOf));
    addresses.set(collection, known);
    return known;
  }

  async function put(write: Write): Promise<Taken> {
    if (pending[0] && pending[0].collection !== write.collection) await flush();
    pending.push(write);
    if (pending.length >= storedTogether) await flush();
    return 'made';
  }

  async function flush(): Promise<void> {
    const writes = pending;
    pending = [];
    if (writes.length === 0) return;
    try {
      await store.commit({ by: 'import', writes });
    } catch (error) {
      if (!isStoreError(error, 'conflict')) throw error;
      // One of them was made meanwhile: theirs is as good.
      for (const write of writes) {
        await store.commit({ by: 'import', writes: [write] }).catch((refusal) => {
          if (!isStoreError(refusal, 'conflict')) throw refusal;
        });
      }
    }
  }

  async function document({ record, document }: DocumentRecord): Promise<Taken> {
    const there = await store.get(record, document.id);
    const isUntouched = there?.version === 1 && (record === 'settings' || record === 'page');
    const isSame = there && isDeepStrictEqual({ ...there, version: 0 }, { ...document, version: 0 });
    if (there && (!isUntouched || isSame)) return 'kept';
    if (record === 'section' || record === 'tag' || record === 'author') {
      if (record === 'section' && document.parentId === undefined && isReservedSegment(document.slug)) {
        return { fault: `section ${document.slug}: the address is the paper’s own` };
      }
      const used = await addressesOf(record);
      // The paper has one of its own there: stories find it by its name.
      if (used.has(addressOf(document))) return 'kept';
      used.add(addressOf(document));
    }
    if (record === 'media') {
      const fault = pictures ? await takeMediaFiles(document, pictures) : 'there are no files';
      if (fault) return { fault: `picture ${document.originalName}: ${fault}` };
    }
    return put({ collection: record, id: document.id, expected: there?.version ?? 0, document } as Write);
  }

  async function front(record: Extract<PaperRecord, { record: 'front' }>): Promise<Taken> {
    const { id, lead, second, section, strips } = record;
    if (await store.get('front', id)) return 'kept';
    const leadId = lead === undefined ? undefined : await numberOf(lead);
    const secondIds = (await Promise.all(second.map(numberOf))).flatMap((number) => number ?? []);
    const made = {
      ...{ schema: 1 as const, id, version: 1, secondIds },
      ...(leadId !== undefined && { leadId }),
      ...(section !== undefined && { sectionId: section }),
      ...(strips && { stripIds: strips }),
    };
    return put({ collection: 'front', id, expected: 0, document: made });
  }

  async function redirect({ from, to }: Extract<PaperRecord, { record: 'redirect' }>): Promise<Taken> {
    const named = to.story === undefined ? to : { articleId: await numberOf(to.story) };
    const target = redirectTargetSchema.safeParse(named);
    const made = target.success ? redirectFor(from, target.data) : undefined;
    if (!made) return { fault: `old address ${from}: it leads nowhere` };
    if (await store.get('redirect', made.id)) return 'kept';
    return put({ collection: 'redirect', id: made.id, expected: 0, document: made });
  }

  return {
    flush,
    async take(record) {
      if ('document' in record) return document(record);
      return record.record === 'front' ? front(record) : redirect(record);
    },
  };
}

function addressOf({ slug, parentId = '' }: { slug: string; parentId?: string | undefined }): string {
  return `${parentId}/${slug}`;
}
