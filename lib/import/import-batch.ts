import { isDeepStrictEqual } from 'node:util';
import type { Article } from '#root/lib/domain/article.ts';
import type { Comment } from '#root/lib/domain/comment.ts';
import type { Write } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';
import type { BulkStore } from './bulk-store.ts';
import type { Catalogue } from './catalogue.ts';
import type { ImportLine } from './import-line.ts';
import type { ImportReport } from './import-report.ts';
import type { ImportOptions } from './import-stories.ts';
import { ownNumbers } from './own-numbers.ts';
import type { PictureShelf } from './picture-shelf.ts';
import type { RelatedLater } from './related-later.ts';
import { digestOf, type MissingRelated, storyFromLine } from './story.ts';
import { storyComments } from './story-comments.ts';
import type { StoryNumbers } from './story-numbers.ts';

export type ReadStory = { number: number; line: ImportLine };

type BatchParts = {
  store: BulkStore;
  numbers: StoryNumbers;
  catalogue: Catalogue;
  shelf: PictureShelf;
  later: RelatedLater;
  report: ImportReport;
  skip(line: number, reason: string): void;
  note(line: number, text: string): void;
  pace(): Promise<void> | undefined;
  options: ImportOptions;
};

/** A story ready to be stored, with all that is stored along with it. */
type Plan = {
  read: ReadStory;
  article: Article;
  isNew: boolean;
  comments: Comment[];
  missing: MissingRelated[];
  /** The list at its end, where one of it is not there yet. */
  related: readonly string[] | undefined;
  notes: string[];
  digest: string | undefined;
};

/** A paper where nobody named a section files the story here. */
const generalSection = { ar: 'أخبار', en: 'News' } as const;

/** Stores batches of stories, one behind the other. */
export type Batch = {
  /**
   * Stores stories of distinct ids, each a commit of its own with its comments, synced to disk together. Resolves when those
   * begun before are stored and these are on their way: the next can be read meanwhile.
   * @throws StoreError also for those before
   */
  begin(stories: readonly ReadStory[]): Promise<void>;
  /** Resolves when all that were begun are stored. @throws StoreError */
  stored(): Promise<void>;
};

export function createBatch(parts: BatchParts): Batch {
  const { store, numbers, catalogue, shelf, later, report, skip, note, pace, options } = parts;
  const own = ownNumbers(store);

  async function plan(read: ReadStory): Promise<Plan | 'unchanged'> {
    const { line } = read;
    const pictures = await shelf.fetch(line);
    const mediaIds = [...pictures].map(([from, outcome]) => ('mediaId' in outcome ? outcome.mediaId : `no ${from}`));
    const complete = [...pictures.values()].every((outcome) => 'mediaId' in outcome);
    const digest = mediaIds.length > 0 ? digestOf({ ...line, tags: [...line.tags, ...mediaIds] }) : digestOf(line);
    const id = (await numbers.of(line.id)) ?? (await own.known(line));
    const existing = id === undefined ? undefined : await store.get('article', id);
    if (existing?.sourceDigest === digest && complete) {
      options.onStored?.({ number: read.number, line, article: existing, outcome: 'unchanged', comments: 0 });
      return 'unchanged';
    }

    const storyIds = new Map<string, number | undefined>();
    const inline = line.body.flatMap((block) => (block.type === 'related' ? [block.story] : []));
    const atEnd = line.own?.related ?? [];
    for (const story of [...inline, ...atEnd])
      storyIds.set(story, options.ids?.get(story) ?? (await numbers.of(story)));
    const now = options.now();
    const path = line.sections.length > 0 ? line.sections : [generalSection[line.locale]];
    const { article, missing, notes } = storyFromLine(line, {
      id: existing?.id ?? options.ids?.get(line.id) ?? (await own.free(line)) ?? store.nextArticleId(),
      now,
      timeZone: options.timeZone,
      ...(line.known ?? {
        sectionId: catalogue.known('section', line.own?.section)?.[0] ?? catalogue.section(path, line.locale),
        tagIds: catalogue.known('tag', ...(line.own?.tags ?? [undefined])) ?? [
          ...new Set(line.tags.map((name) => catalogue.tag(name, line.locale))),
        ],
        authorIds: catalogue.known('author', ...(line.own?.authors ?? [undefined])) ?? [
          ...new Set(line.authors.map((name) => catalogue.author(name, line.locale))),
        ],
      }),
      ...(existing && { existing }),
      storyOf: (story) => storyIds.get(story),
      mediaOf: ({ from }) => {
        const outcome = pictures.get(from);
        return outcome && 'mediaId' in outcome ? outcome.mediaId : undefined;
      },
    });
    for (const [from, outcome] of pictures) if ('reason' in outcome) notes.push(`picture ${from}: ${outcome.reason}`);
    const related = atEnd.some((story) => storyIds.get(story) === undefined) ? atEnd : undefined;
    const comments = await newComments(line, article, existing !== undefined);
    if (existing && missing.length === 0 && !related && comments.length === 0 && isSame(existing, article)) {
      options.onStored?.({ number: read.number, line, article: existing, outcome: 'unchanged', comments: 0 });
      return 'unchanged';
    }
    const sourceDigest = complete && missing.length === 0 && !related ? digest : undefined;
    return {
      read,
      article: sourceDigest ? { ...article, sourceDigest } : article,
      isNew: !existing,
      comments,
      missing,
      related,
      notes,
      digest: complete ? digest : undefined,
    };
  }

  /** A comment that is there already is the moderators' business, once they decided on it. */
  async function newComments(line: ImportLine, article: Article, mayBeThere: boolean): Promise<Comment[]> {
    if (line.comments.length === 0) return [];
    const comments = storyComments(line.comments, article, { ...options, now: options.now() });
    if (!mayBeThere) return comments;
    const there = await Promise.all(comments.map(({ id }) => store.get('comment', id)));
    return comments.flatMap((comment, index) => {
      const known = there[index];
      if (!known) return [comment];
      if (known.articleId !== article.id) return [];
      const statesTold = line.comments.some(({ state }) => state !== undefined);
      const decidedElsewhere = statesTold && known.state !== comment.state && known.decidedAt === undefined;
      return decidedElsewhere ? [{ ...comment, version: known.version + 1 }] : [];
    });
  }

  async function commit({ read, article, isNew, comments, missing, related, notes, digest }: Plan): Promise<void> {
    const writes: Write[] = [
      { collection: 'article', id: article.id, expected: article.version - 1, document: article },
      ...comments.map(
        (comment) =>
          ({ collection: 'comment', id: comment.id, expected: comment.version - 1, document: comment }) as const,
      ),
    ];
    await store.commit({ by: 'import', writes }, { bulk: true });
    if (isNew) report.imported += 1;
    else report.updated += 1;
    report.made.comments += comments.length;
    for (const text of notes) note(read.number, text);
    if (missing.length > 0 || related)
      later.add({ line: read.number, articleId: article.id, digest, missing, ...(related && { related }) });
    numbers.note(read.line.id, article.id);
    const outcome = isNew ? 'imported' : 'updated';
    options.onStored?.({ number: read.number, line: read.line, article, outcome, comments: comments.length });
  }

  /** Plans the story, or reports why it can not be; what the store refuses as a whole is not the line's fault. */
  async function planOrSkip(read: ReadStory): Promise<Plan[]> {
    try {
      const planned = await plan(read);
      if (planned !== 'unchanged') return [planned];
      report.unchanged += 1;
    } catch (error) {
      if (isStoreError(error)) throw error;
      skip(read.number, (error as Error).message);
    }
    return [];
  }

  /** What was refused because somebody saved it meanwhile is planned anew on top of theirs. */
  async function again(read: ReadStory): Promise<void> {
    for (const planned of await planOrSkip(read)) {
      await commit(planned).catch((error) => {
        if (!isRefusal(error)) throw error;
        skip(read.number, `refused by the store (${(error as Error).message})`);
      });
    }
  }

  async function planAll(stories: readonly ReadStory[]): Promise<Plan[]> {
    const plans: Plan[] = [];
    for (const story of stories) {
      await pace();
      plans.push(...(await planOrSkip(story)));
    }
    return plans;
  }

  async function storeAll(plans: readonly Plan[]): Promise<void> {
    const storing: Promise<{ read: ReadStory; error?: unknown }>[] = [];
    for (const planned of plans) {
      await pace();
      const { read } = planned;
      storing.push(
        commit(planned).then(
          () => ({ read }),
          (error: unknown) => ({ read, error }),
        ),
      );
    }
    for (const { read, error } of await Promise.all(storing)) {
      if (error === undefined) continue;
      if (!isRefusal(error)) throw error;
      await again(read);
    }
  }

  let storing = Promise.resolve();
  let onTheirWay = new Set<string>();

  return {
    async begin(stories: readonly ReadStory[]): Promise<void> {
      if (stories.some(({ line }) => namedBy(line).some((id) => onTheirWay.has(id)))) await storing;
      const plans = await planAll(stories);
      await storing;
      await catalogue.save('import');
      storing = storeAll(plans);
      // Whoever comes next is told of a failure.
      storing.catch(() => undefined);
      onTheirWay = new Set(stories.map(({ line }) => line.id));
    },
    stored: () => storing,
  };
}

/** The source ids of the stories that this one is or names: what is known of them decides how it is stored. */
function namedBy({ id, body, own }: ImportLine): string[] {
  return [id, ...body.flatMap((block) => (block.type === 'related' ? [block.story] : [])), ...(own?.related ?? [])];
}

function isRefusal(error: unknown): boolean {
  return isStoreError(error, 'conflict') || isStoreError(error, 'invalid');
}

/** Whether the story would be stored as it stands, but for its version and fingerprint. */
function isSame(existing: Article, article: Article): boolean {
  const bare = ({ version: _version, sourceDigest: _digest, ...rest }: Article) => rest;
  return isDeepStrictEqual(bare(existing), bare(article));
}
