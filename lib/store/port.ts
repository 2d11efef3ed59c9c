import type { Article, ArticleState } from '#root/lib/domain/article.ts';
import type { Comment, CommentState } from '#root/lib/domain/comment.ts';
import type { Collection, Entity, EntityId } from '#root/lib/domain/entities.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Focus } from '#root/lib/domain/media.ts';
import type { TagClock } from './tag-clock.ts';

/** One document of a commit: written whole, or deleted where `document` is null. */
export type Write<C extends Collection = Collection> = {
  [K in C]: {
    collection: K;
    id: EntityId<K>;
    /** The version the writer has seen; 0 where it must not exist yet. */
    expected: number;
    /** Its `version` is set to `expected + 1` by the store. */
    document: Entity<K> | null;
  };
}[C];

/** All writes of a commit become durable and visible together, or none does. */
export type Commit = { by: string; reason?: string; writes: Write[] };

export type CommitResult = {
  /** The clock's reading after this commit's ticks. */
  reading: number;
  versions: { collection: Collection; id: string | number; version: number }[];
};

/** An earlier state of a story. */
export type Revision = { version: number; at: string; by: string; reason?: string; article: Article };

/** What a listing knows of a story: enough for a card, a feed head or a row, without opening the story. */
export type ArticleCard = Pick<
  Article,
  | 'id'
  | 'version'
  | 'locale'
  | 'state'
  | 'headline'
  | 'standfirst'
  | 'kicker'
  | 'slug'
  | 'sectionId'
  | 'tagIds'
  | 'authorIds'
  | 'picture'
  | 'cover'
  | 'publishedAt'
  | 'updatedAt'
  | 'translationKey'
  | 'sourceId'
> & {
  /** Words of the body, for the reading time. */
  words: number;
  /** Comments that readers see: approved, and so is all above them. */
  comments: number;
};

/** A window into a longer list; `total` counts the whole. */
export type Slice<T> = { items: T[]; total: number };
export type Window = { offset: number; limit: number };

/**
 * Which stories; all given conditions hold together. Instants are milliseconds since the epoch. Stories without an instant
 * of publication stand at that of their last change.
 */
export type ArticleFilter = {
  /** Default: only `published`. */
  states?: readonly ArticleState[];
  /** Leaves out published stories whose instant is after this one: the reader's now. */
  now: number;
  locale?: Locale;
  /** The section itself and everything below it. */
  sectionId?: string;
  tagId?: string;
  authorId?: string;
  /** Publication from (inclusive) and before (exclusive). */
  from?: number;
  before?: number;
  exclude?: readonly number[];
};

export type SearchQuery = {
  text: string;
  now: number;
  locale?: Locale;
  sectionId?: string;
  /** Stories by any of these; an empty list is nobody. */
  authorIds?: readonly string[];
  /** Publication from (inclusive) and before (exclusive), milliseconds since the epoch. */
  from?: number;
  before?: number;
  /** Words that must stand in the story side by side, and words that must not stand in it. */
  phrases?: readonly string[];
  without?: readonly string[];
  order?: 'relevance' | 'date';
  /** Whether near-copies stand under the likeliest of them instead of for themselves. */
  fold?: boolean;
};
export type SearchHit = { card: ArticleCard; score: number; copies?: ArticleCard[] };
/** What a search found, and how it read the query. */
export type SearchFound = Slice<SearchHit> & {
  /** The stems by which a word of a text is known as one that was looked for. */
  stems: string[];
  /** Words of the query, normalised, that the paper does not use (or hardly), and what was looked for instead. */
  corrections: { term: string; instead: string }[];
  /** Where nothing was found: words of the paper near to those it does not use, each with the last story that has it. */
  nearest: { term: string; articleId: number }[];
};
/** What the beginning of a query may become: names and headlines. */
export type Suggestions = { names: { collection: 'section' | 'tag' | 'author'; id: string }[]; stories: ArticleCard[] };
export type RelatedOptions = {
  /** Whether kin of the same section come first; off for measuring. Default: they do. */
  sections?: boolean;
};

/** What is kept of a story's kin. */
export type Kin = {
  /** The stories akin to it, likest first, also those of a later hour. */
  cards: ArticleCard[];
  /** Near-copies of it or of them: they stand beside none of them. */
  apart: number[];
};

/** A story that changes by itself at an instant (milliseconds since the epoch): one that is scheduled, or withdrawn later. */
export type StoryPlan = { articleId: number; act: 'publish' | 'withdraw'; at: number };

/** A root comment with its replies, oldest first at every level. */
export type CommentThread = { comment: Comment; replies: CommentThread[] };

export type CommentFilter = {
  articleId?: number;
  states: readonly CommentState[];
  writerKey?: string;
  since?: number;
};

/** Which pictures of the library; all given conditions hold together. */
export type PictureFilter = {
  /** Parts of words, normalised, each of which is in the picture's words or its file's name. */
  words: readonly string[];
  /** `undescribed`: without alternative text; `unused`: shown by no story, text of the desk or author. */
  only?: 'undescribed' | 'unused';
  /** Whose licence ends before this instant (milliseconds since the epoch). */
  endsBefore?: number;
};

/** Where a picture is used: in a story, in a text of it that the desk writes or kept, as an author's portrait. */
export type PictureUse =
  | { in: 'article' | 'working' | 'saved'; articleId: number }
  | { in: 'author'; authorId: string };

/** A published story that shows a picture whose licence ends, the first to end where several do: at `until`, milliseconds. */
export type EndingLicence = { articleId: number; pictureId: string; until: number };

/**
 * Reads that need the index. Each answers from a state not older than the last acknowledged commit.
 * Cards and comments come in newest-first order where nothing else is said.
 */
export type StoreReads = {
  articles(filter: ArticleFilter, window: Window): Promise<Slice<ArticleCard>>;
  /** As `articles` from the first one on, without counting them: several times cheaper where stories are excluded. */
  newest(filter: ArticleFilter, limit: number): Promise<ArticleCard[]>;
  /** Stories of any state, in the order of `ids`; unknown ones are left out. */
  cards(ids: readonly number[]): Promise<ArticleCard[]>;
  /** The public stories just older (`previous`) and just newer (`next`) in the story's own section and language. */
  neighbours(articleId: number, now: number): Promise<{ previous?: ArticleCard; next?: ArticleCard }>;
  /** Public stories with this translation key. */
  translations(key: string, now: number): Promise<ArticleCard[]>;
  articleIdBySource(sourceId: string): Promise<number | undefined>;
  search(query: SearchQuery, window: Window): Promise<SearchFound>;
  /** Names and headlines that have the words of `text`, the last of which may be unfinished; newest headlines first. */
  suggest(text: string, locale: Locale, now: number, limit: number): Promise<Suggestions>;
  /**
   * The kin kept of a story, found soon after it or a neighbour changed: `dependency.kin` ticks then. Undefined where none
   * were found yet: those of a story that was asked for are found before all others.
   */
  kin(articleId: number): Promise<Kin | undefined>;
  /** Public stories akin to this one in its language, likest first, never itself, no near-copies of each other. */
  related(articleId: number, now: number, limit: number, options?: RelatedOptions): Promise<ArticleCard[]>;
  /**
   * Threads of approved comments, oldest first; `total` counts threads, `comments` every comment in them. A reply whose
   * parent is not shown is not shown either; one below the deepest level stands beside what it answers.
   */
  threads(articleId: number, window: Window): Promise<Slice<CommentThread> & { comments: number }>;
  /** 0-based place of the comment's thread among the story's threads; undefined where it is not shown. */
  threadPosition(commentId: string): Promise<number | undefined>;
  comments(filter: CommentFilter, window: Window): Promise<Slice<Comment>>;
  /** The id of the entity with this slug, compared in NFC; the lowest id where several have it. */
  idBySlug(collection: 'section' | 'tag' | 'author', slug: string): Promise<string | undefined>;
  /** Days (YYYY-MM-DD in the given zone offset in minutes) are the caller's business: instants only here. */
  publicationBounds(locale: Locale, now: number): Promise<{ first: number; last: number } | undefined>;
  /** The next instant after `now` at which a published story becomes visible; undefined where none waits. */
  nextPublication(now: number): Promise<number | undefined>;
  /** What stories wait for by themselves, the soonest first. */
  plans(limit: number): Promise<StoryPlan[]>;
  /** When public stories were corrected, the newest correction first; instants in milliseconds since the epoch. */
  corrections(locale: Locale, now: number, limit: number): Promise<{ articleId: number; at: number }[]>;
  /** The ids of pictures of the library, the newest first. */
  pictures(filter: PictureFilter, window: Window): Promise<Slice<string>>;
  /** Everything that shows this picture, of whatever state. */
  pictureUses(pictureId: string): Promise<PictureUse[]>;
  /** Published stories with a picture whose licence ends before this instant (milliseconds since the epoch), soonest first. */
  endingLicences(before: number, window: Window): Promise<Slice<EndingLicence>>;
  /** The focal points of those of these pictures that have one, by id. */
  focalPoints(pictureIds: readonly string[]): Promise<ReadonlyMap<string, Focus>>;
  /** Stories of any state, stories in state `published` (also those of a later hour), comments of any state. */
  counts(): Promise<{ articles: number; published: number; comments: number }>;
};

/** A file that could not be read as what it should be; it is left out and kept aside. */
export type Damage = { file: string; reason: string; quarantinedTo?: string };

export type Store = {
  readonly clock: TagClock;
  readonly reads: StoreReads;
  /** The document, parsed and migrated; undefined where there is none (or only a damaged one). */
  get<C extends Collection>(collection: C, id: EntityId<C>): Promise<Entity<C> | undefined>;
  /** Every document of a small collection, by id. */
  all<C extends Exclude<Collection, 'article' | 'comment' | 'redirect' | 'working' | 'saved'>>(
    collection: C,
  ): Promise<readonly Entity<C>[]>;
  /** A fresh number for a story, never given before. */
  nextArticleId(): number;
  /**
   * Makes the writes durable, indexed and visible, and ticks their tags, in this order, before it resolves.
   * @throws StoreError `conflict` (a version is not the expected one), `invalid`, `read-only`, `disk-full`, `closed`
   */
  commit(commit: Commit): Promise<CommitResult>;
  /** A story's saved states, oldest first. */
  revisions(articleId: number): Promise<Revision[]>;
  /** The first story found of which a saved state names this picture. Looks through all histories: slow. */
  onceShownIn(pictureId: string): Promise<number | undefined>;
  damages(): readonly Damage[];
  /** How far the index is while it is being filled; undefined where it is whole. */
  readonly progress?: { done: number; total: number } | undefined;
  close(): Promise<void>;
};
