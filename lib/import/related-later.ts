import type { Block } from '#root/lib/domain/block.ts';
import type { Write } from '#root/lib/store/port.ts';
import type { BulkStore } from './bulk-store.ts';
import type { MissingRelated } from './story.ts';
import type { StoryNumbers } from './story-numbers.ts';

/** Related stories that were named before they came in, inline or at the end; put in once the whole file is read. */
export type RelatedLater = {
  add(entry: {
    line: number;
    articleId: number;
    digest: string | undefined;
    missing: MissingRelated[];
    /** The whole list at the end of the story, where one of it was not there yet. */
    related?: readonly string[];
  }): void;
  /** Puts them in; those the paper still does not have are noted. @throws StoreError as the store's commit */
  settle(note: (line: number, text: string) => void): Promise<void>;
};

const together = 100;

export function createRelatedLater(store: BulkStore, numbers: StoryNumbers): RelatedLater {
  const waiting: Parameters<RelatedLater['add']>[0][] = [];

  async function writeOf(entry: (typeof waiting)[number], note: (line: number, text: string) => void) {
    const article = await store.get('article', entry.articleId);
    if (!article) return [];
    const body: Block[] = [...article.body];
    let absent = 0;
    for (const { at, story } of entry.missing) {
      const articleId = await numbers.of(story);
      if (articleId === undefined) {
        absent += 1;
        note(entry.line, `related story ${story} is not in the paper`);
      } else body.splice(at - absent, 0, { type: 'related', articleId });
    }
    const found = await Promise.all((entry.related ?? []).map((story) => numbers.of(story)));
    const relatedIds = entry.related ? found.flatMap((id) => id ?? []) : article.relatedIds;
    if (absent === entry.missing.length && relatedIds.length === article.relatedIds.length) return [];
    const sourceDigest = absent === 0 ? entry.digest : undefined;
    const document = { ...article, body, relatedIds, ...(sourceDigest && { sourceDigest }) };
    return [{ collection: 'article', id: article.id, expected: article.version, document } satisfies Write];
  }

  return {
    add: (entry) => waiting.push(entry),
    async settle(note) {
      for (let from = 0; from < waiting.length; from += together) {
        const entries = waiting.slice(from, from + together);
        const writes = (await Promise.all(entries.map((entry) => writeOf(entry, note)))).flat();
        if (writes.length > 0) await store.commit({ by: 'import', reason: 'related stories', writes });
      }
    },
  };
}
