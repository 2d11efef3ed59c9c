import { createArticleNumbers } from '#root/lib/store/json/article-numbers.ts';
import { createDamageList } from '#root/lib/store/json/damage-list.ts';
import { realDisk } from '#root/lib/store/json/disk.ts';
import { openDocumentFiles } from '#root/lib/store/json/document-files.ts';
import { createWrites, type Writes } from '#root/lib/store/json/writes.ts';
import { createTagClock } from '#root/lib/store/tag-clock.ts';

/** The writing half of the store in an empty folder, with no index behind it: what it takes to make commits durable. */
export function openFilesOnly(folder: string): Pick<Writes, 'commit' | 'flush'> & { nextArticleId(): number } {
  const numbers = createArticleNumbers(folder, 0);
  const indexed = async () => undefined;
  const writes = createWrites({
    writer: { folder, disk: realDisk, token: 'bench' },
    documents: openDocumentFiles(folder, async () => undefined),
    numbers,
    damages: createDamageList(folder),
    lookups: { signature: () => undefined, comment: () => undefined, commentsOf: () => [], card: () => undefined },
    index: { apply: indexed, gather: indexed, note: indexed },
    clock: createTagClock(),
    now: Date.now,
    refusal: () => undefined,
    onFailure(error) {
      throw error;
    },
  });
  return { commit: writes.commit, flush: writes.flush, nextArticleId: numbers.next };
}
