import { placedPictures } from '#root/lib/domain/placed-pictures.ts';
import { checkedCommit } from '../checked-commit.ts';
import { commitTags, type DocumentChange } from '../commit-tags.ts';
import { dependency } from '../dependency.ts';
import type { Commit, CommitResult, Revision, Store, StoreReads } from '../port.ts';
import { asyncReads } from '../sqlite/async-reads.ts';
import { openForWriting } from '../sqlite/connection.ts';
import { createReads } from '../sqlite/reads.ts';
import { type IndexChange, openIndexWriter } from '../sqlite/writer.ts';
import { StoreError } from '../store-error.ts';
import { createTagClock } from '../tag-clock.ts';
import { createDocuments } from './documents.ts';

/**
 * An empty store that lives in memory, with all that the port promises but durability: for tests and previews.
 * @param now milliseconds since the epoch, for the revisions' instants
 * @param kin whether each commit looks for the kin that it makes due: dear where many stories come in
 */
export function createMemoryStore({ now = Date.now, kin = true }: { now?: () => number; kin?: boolean } = {}): Store {
  const db = openForWriting(':memory:');
  const index = openIndexWriter(db);
  const reads = createReads(db);
  const clock = createTagClock();
  const documents = createDocuments();
  const revisions = new Map<number, Revision[]>();
  let lastArticleId = 0;
  let open = true;

  function stillOpen(): void {
    if (!open) throw new StoreError('closed', 'memory');
  }

  /** What each write makes of its document. @throws StoreError `conflict` */
  function changesOf({ writes }: Commit): DocumentChange[] {
    return writes.map((write) => {
      const before = documents.get(write.collection, write.id);
      if ((before?.version ?? 0) !== write.expected) {
        throw new StoreError('conflict', `${write.collection}:${write.id}@${before?.version ?? 0}`);
      }
      return { collection: write.collection, before, after: write.document } as DocumentChange;
    });
  }

  function remember(commit: Commit): void {
    const at = new Date(now()).toISOString();
    for (const write of commit.writes) {
      documents.set(write.collection, write.id, write.document);
      if (write.collection !== 'article') continue;
      lastArticleId = Math.max(lastArticleId, write.id);
      if (!write.document) continue;
      const { by, reason } = commit;
      const article = write.document;
      const revision = { version: article.version, at, by, ...(reason !== undefined && { reason }), article };
      revisions.set(write.id, [...(revisions.get(write.id) ?? []), structuredClone(revision)]);
    }
  }

  /** Finds what kin are due, at once. @returns the stories of which others are kept now */
  function keepKin(): number[] {
    const renewed: number[] = [];
    if (!kin) return renewed;
    for (let due = reads.kinDue(1); due.length > 0; due = reads.kinDue(1)) {
      renewed.push(...index.keepKin(reads.kinToKeep(due)));
    }
    return renewed;
  }

  return {
    clock,
    reads: whileOpen(asyncReads(reads), stillOpen),
    async get(collection, id) {
      stillOpen();
      return documents.get(collection, id);
    },
    async all(collection) {
      stillOpen();
      return documents.all(collection);
    },
    nextArticleId() {
      lastArticleId += 1;
      return lastArticleId;
    },
    async commit(given): Promise<CommitResult> {
      stillOpen();
      const commit = checkedCommit(given);
      const changes = changesOf(commit);
      const tags = commitTags(changes, documents.all('section'));
      index.apply(commit.writes.map(({ collection, id, document }) => ({ collection, id, document }) as IndexChange));
      remember(commit);
      const reading = clock.tick([...tags, ...keepKin().map(dependency.kin)]);
      const versions = commit.writes.map(({ collection, id, expected }) => ({ collection, id, version: expected + 1 }));
      return { reading, versions };
    },
    async revisions(articleId) {
      stillOpen();
      return structuredClone(revisions.get(articleId) ?? []);
    },
    async onceShownIn(pictureId) {
      stillOpen();
      const has = ({ article }: Revision) => placedPictures(article).some(({ mediaId }) => mediaId === pictureId);
      return [...revisions].find(([, kept]) => kept.some(has))?.[0];
    },
    damages: () => [],
    async close() {
      if (!open) return;
      open = false;
      db.close();
    },
  };
}

function whileOpen(reads: StoreReads, stillOpen: () => void): StoreReads {
  const guarded = Object.entries(reads).map(([name, read]) => [
    name,
    async (...given: unknown[]) => {
      stillOpen();
      return (read as (...given: unknown[]) => Promise<unknown>)(...given);
    },
  ]);
  return Object.fromEntries(guarded) as StoreReads;
}
