import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Comment } from '#root/lib/domain/comment.ts';
import type { Entity } from '#root/lib/domain/entities.ts';
import type { Section } from '#root/lib/domain/taxonomy.ts';
import { checkedCommit } from '../checked-commit.ts';
import { commitTags, type DocumentChange } from '../commit-tags.ts';
import { createPace } from '../pace.ts';
import type { Commit, CommitResult, Write } from '../port.ts';
import type { StoreError } from '../store-error.ts';
import type { TagClock } from '../tag-clock.ts';
import type { ArticleNumbers } from './article-numbers.ts';
import type { Beside } from './beside.ts';
import { createBesideLines } from './beside-lines.ts';
import { withoutComments } from './comment-lines.ts';
import { createCommitGroups, type Entry } from './commit-groups.ts';
import type { DamageList } from './damage-list.ts';
import { type Signature, signatureNow, signatureOf } from './disk.ts';
import type { DocumentFiles } from './document-files.ts';
import type { Change, Order, Present } from './group-plan.ts';
import type { IndexLookups } from './index-lookups.ts';
import { commentsFile, documentFile, placeOf, revisionsFile } from './layout.ts';
import { outsideChanges } from './outside-changes.ts';
import type { RenewableIndex } from './renewable-index.ts';
import { createUnindexed } from './unindexed.ts';
import { createWorkQueue } from './work-queue.ts';
import type { GroupWriter } from './write-group.ts';

export type WriteOptions = {
  writer: GroupWriter;
  documents: DocumentFiles;
  numbers: ArticleNumbers;
  damages: DamageList;
  lookups: IndexLookups;
  index: Pick<RenewableIndex, 'apply' | 'gather' | 'note'>;
  clock: TagClock;
  /** Milliseconds since the epoch. */
  now: () => number;
  beside?: Beside;
  /** Why nothing may be written, if so. */
  refusal: () => StoreError | undefined;
  onFailure: (error: unknown) => void;
};

export type CommitOptions = {
  /** Resolves when durable; indexed and visible soon after, see `flush`. For imports: larger groups, synced together. */
  bulk?: boolean;
};

export type Writes = {
  commit(commit: Commit, options?: CommitOptions): Promise<CommitResult>;
  comment(id: string): Comment | undefined;
  /** Takes in what other hands did to these files. */
  takeOver(files: readonly string[]): Promise<void>;
  /** Runs with no commit halfway. */
  between<R>(job: () => Promise<R>): Promise<R>;
  /** Replaces the lines beside the documents by what `rewrite` makes of them. */
  rewriteBeside(rewrite: (lines: string) => string): Promise<void>;
  /** Resolves when everything asked for is durable, indexed and visible. */
  flush(): Promise<void>;
  /** Whether something durable is not visible yet. */
  isBehind(): boolean;
};

const mostInGroup = 64;
const mostInBulk = 128;
/** Changes whose tags are worked out together: the sections are looked at once for each slice. */
const tagSlice = 16;

/** The writing half of the store: commits in groups, and changes from outside between them. */
export function createWrites(options: WriteOptions): Writes {
  const { writer, documents, damages, lookups, clock } = options;
  const { folder } = writer;
  const unindexed = createUnindexed();
  const pace = createPace();
  const comment = (id: string) => unindexed.comment(id, lookups.comment) as Comment | undefined;
  const knownSignature = (file: string) => unindexed.signature(file, lookups.signature);
  const sizeOf = async (file: string) => (await signatureOf(path.join(folder, file)))?.split('-')[1] ?? '0';

  const present: Present = {
    async document(collection, id) {
      if (collection === 'comment') return comment(String(id));
      // Most are new, and an error for each costs more than the look.
      if (!existsSync(path.join(folder, documentFile(collection, id as never)))) return undefined;
      return documents.get(collection, id as never) as Promise<Entity | undefined>;
    },
    hasRevisions: async (articleId) => (await sizeOf(revisionsFile(articleId))) !== '0',
    async commentsWithout(articleId, ids) {
      if ((await sizeOf(commentsFile(articleId))) === '0') return '';
      return withoutComments(await readFile(path.join(folder, commentsFile(articleId)), 'utf8'), ids);
    },
    now: options.now,
  };

  async function tagsOf(changes: Change[], sections: readonly Section[]): Promise<Set<string>> {
    const tags = new Set<string>();
    for (let from = 0; from < changes.length; from += tagSlice) {
      await pace();
      const slice = changes.slice(from, from + tagSlice) as unknown as DocumentChange[];
      for (const tag of commitTags(slice, sections)) tags.add(tag);
    }
    return tags;
  }

  const besideLines = createBesideLines(options.beside, (changes) => tagsOf(changes, documents.residents('section')));

  /** What is left to do once changes are indexed, without the documents. */
  function afterwards(tags: Set<string> | Promise<Set<string>>, lines: string | undefined, forget: () => void) {
    return async () => {
      forget();
      const reading = clock.tick(await tags);
      if (lines) options.beside?.shown(lines);
      return reading;
    };
  }

  const groups = createCommitGroups({
    writer,
    present,
    prepare: besideLines.prepare,
    async settle(writes) {
      const files = writes.map(fileOfWrite).filter((file) => file !== undefined);
      await takeOverNow(await differing(new Set(files)));
    },
    isDamaged: damages.has,
    onDurable(changes, signatures) {
      const forget = unindexed.add(changes, signatures);
      const sections = documents.residents('section');
      for (const { collection, id, after, file } of changes) {
        documents.remember(collection, id, after);
        if (collection === 'article') options.numbers.used(Number(id));
        if (after && placeOf(file)?.kind === 'document') damages.clear(file);
      }
      const prepared = besideLines.prepared(changes);
      return afterwards(prepared?.tags ?? tagsOf(changes, sections), prepared?.lines, forget);
    },
    index: (changes, bulk) => (bulk ? options.index.gather(changes) : options.index.apply(changes)),
    reading: clock.reading,
    onFailure: options.onFailure,
  });

  const queue = createWorkQueue<Entry>(groups.run, (waiting) =>
    waiting.every((entry) => 'bulk' in entry && entry.bulk) ? mostInBulk : mostInGroup,
  );

  async function differing(files: Iterable<string>): Promise<string[]> {
    const found: string[] = [];
    for (const file of files) {
      await pace();
      if (signatureNow(path.join(folder, file)) !== knownSignature(file)) found.push(file);
    }
    return found;
  }

  function fileOfWrite(write: Write): string | undefined {
    if (write.collection !== 'comment') return documentFile(write.collection, write.id);
    const articleId = write.document?.articleId ?? comment(write.id)?.articleId;
    return articleId === undefined ? undefined : commentsFile(articleId);
  }

  const takeOverNow = outsideChanges({
    folder,
    damages,
    lookups,
    knownSignature,
    resident: documents.resident,
    mayWrite: () => options.refusal() === undefined,
    adopt: (order: Order) =>
      new Promise((resolve, reject) => {
        groups.run([{ order, bulk: false, resolve: () => resolve(), reject }]).catch(reject);
      }),
    async show(changes, signatures: Map<string, Signature | undefined>) {
      if (changes.length > 0) {
        if (options.refusal() === undefined) await besideLines.write(writer, changes);
        await groups.index(changes, signatures);
      } else await options.index.note([...signatures].map(([file, signature]) => ({ file, signature })));
    },
  });

  return {
    comment,
    async commit(commit, { bulk = false } = {}) {
      const refused = options.refusal();
      if (refused) throw refused;
      const order = checkedCommit(commit);
      for (const { collection, id } of order.writes) if (collection === 'article') options.numbers.used(id);
      return new Promise((resolve, reject) => {
        queue.add({ order, bulk, resolve, reject });
      });
    },
    async takeOver(files) {
      // Most of what a watch reports are the store's own writes.
      const changed = await differing(files);
      if (changed.length > 0) await queue.alone(() => takeOverNow(changed));
    },
    between: queue.alone,
    rewriteBeside: (rewrite) => queue.alone(() => besideLines.rewrite(writer, rewrite)),
    async flush() {
      // What is asked for after this is not waited for.
      await queue.alone(async () => undefined);
      await groups.indexed();
    },
    isBehind: groups.isBehind,
  };
}
