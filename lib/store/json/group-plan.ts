import type { Article } from '#root/lib/domain/article.ts';
import type { Comment } from '#root/lib/domain/comment.ts';
import type { Collection, Entity } from '#root/lib/domain/entities.ts';
import type { Commit, CommitResult, Write } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { formatDocument } from './document.ts';
import { formatLine } from './json-lines.ts';
import { commentsFile, documentFile, revisionsFile } from './layout.ts';

/** One document's way through a group; `before` is what stood before the commit. */
export type Change = {
  collection: Collection;
  id: string | number;
  before: Entity | undefined;
  after: Entity | undefined;
  file: string;
};

/** A text, or what makes it once it is wanted: the texts of an import's group all at once would fill the memory. */
export type Content = string | (() => string);

export function textOf(content: Content): string {
  return typeof content === 'string' ? content : content();
}

/** What a group of commits does to the files below the store's folder. */
export type GroupPlan = {
  /** Whole new content, or null where the file goes. */
  files: Map<string, Content | null>;
  /** Lines to add to the end. */
  appends: Map<string, Content>;
  /** The one among them whose lines must be durable before anything else of the plan is. */
  first?: string;
  /** Whether some commit touches several documents and must not be seen in part after a crash. */
  bound: boolean;
  changes: Change[];
};

/** What a plan needs to know of the present. */
export type Present = {
  document(collection: Collection, id: string | number): Promise<Entity | undefined>;
  hasRevisions(articleId: number): Promise<boolean>;
  /** The text of a story's comment file without any line of the comments named. */
  commentsWithout(articleId: number, ids: ReadonlySet<string>): Promise<string>;
  /** Milliseconds since the epoch. */
  now(): number;
};

/** A commit, or the taking over of a change made from outside. */
export type Order = Commit & {
  /**
   * The change is already in the files, made by other hands: versions are not compared but raised above what was known,
   * and `before` is what the index knew.
   */
  adopted?: { before: Entity | undefined };
};

export type PlanBuilder = {
  /** Adds a commit's writes, or throws a StoreError `conflict` and adds none of them. */
  add(order: Order): Promise<CommitResult['versions']>;
  finish(): Promise<GroupPlan>;
};

type CommentEdits = { articleId: number; erased: Set<string>; lines: { id: string; text: string }[] };

export function planGroup(present: Present): PlanBuilder {
  const plan: GroupPlan = { files: new Map(), appends: new Map(), bound: false, changes: [] };
  const latest = new Map<string, Entity | undefined>();
  const comments = new Map<string, CommentEdits>();
  const keyOf = (write: Write) => `${write.collection}:${write.id}`;

  async function currentOf(write: Write): Promise<Entity | undefined> {
    const key = keyOf(write);
    return latest.has(key) ? latest.get(key) : present.document(write.collection, write.id);
  }

  async function addRevision(order: Order, before: Article | undefined, after: Article | undefined, version: number) {
    const id = (before ?? after)?.id ?? 0;
    const file = revisionsFile(id);
    const at = new Date(present.now()).toISOString();
    const { by, reason } = order;
    const earlier = plan.appends.get(file);
    const lines: object[] = [];
    // A story that came in as a bare file has no history yet: its present state is the first of it.
    if (before && earlier === undefined && !(await present.hasRevisions(id))) {
      lines.push({ version: before.version, at, by: 'outside', article: before });
    }
    lines.push({ version, at, by, reason, ...(after ? { article: after } : { deleted: true }) });
    plan.appends.set(file, () => textOf(earlier ?? '') + lines.map(formatLine).join(''));
  }

  function editComment(articleId: number, id: string, comment: Comment | undefined) {
    const file = commentsFile(articleId);
    const edits = comments.get(file) ?? { articleId, erased: new Set(), lines: [] };
    comments.set(file, edits);
    if (comment) {
      edits.lines.push({ id, text: formatLine(comment) });
    } else {
      edits.erased.add(id);
      edits.lines = edits.lines.filter((line) => line.id !== id);
    }
    return file;
  }

  async function apply(order: Order, write: Write, before: Entity | undefined) {
    const version = versionOf(order, write, before);
    const after = write.document ? ({ ...write.document, version } as Entity) : undefined;
    let file: string;
    if (write.collection === 'comment') {
      const from = (before as Comment | undefined)?.articleId;
      const articleId = (after as Comment | undefined)?.articleId ?? from;
      if (articleId === undefined) return { collection: write.collection, id: write.id, version };
      if (from !== undefined && from !== articleId) {
        editComment(from, write.id, undefined);
        plan.bound = true;
      }
      file = editComment(articleId, write.id, after as Comment | undefined);
    } else {
      file = documentFile(write.collection, write.id);
      plan.files.set(file, after ? () => formatDocument(after) : null);
      if (write.collection === 'article') {
        await addRevision(order, before as Article | undefined, after as Article | undefined, version);
      }
    }
    latest.set(keyOf(write), after);
    plan.changes.push({ collection: write.collection, id: write.id, before, after, file });
    return { collection: write.collection, id: write.id, version };
  }

  return {
    async add(order) {
      const befores: (Entity | undefined)[] = [];
      for (const write of order.writes) {
        const current = order.adopted ? order.adopted.before : await currentOf(write);
        const version = current?.version ?? 0;
        if (!order.adopted && version !== write.expected) throw conflict(write, version);
        befores.push(current);
      }
      if (order.writes.length > 1) plan.bound = true;
      const versions: CommitResult['versions'] = [];
      for (const [index, write] of order.writes.entries()) versions.push(await apply(order, write, befores[index]));
      return versions;
    },
    async finish() {
      for (const [file, { articleId, erased, lines }] of comments) {
        const added = lines.map((line) => line.text).join('');
        if (erased.size === 0) {
          plan.appends.set(file, added);
          continue;
        }
        const text = (await present.commentsWithout(articleId, erased)) + added;
        plan.files.set(file, text === '' ? null : text);
      }
      return plan;
    },
  };
}

function versionOf(order: Order, write: Write, before: Entity | undefined): number {
  if (!order.adopted) return write.expected + 1;
  return Math.max(write.document?.version ?? 0, (before?.version ?? 0) + 1);
}

/** The subject tells the version there is, e.g. `article:17@6`. */
function conflict(write: Write, version: number): StoreError {
  return new StoreError('conflict', `${write.collection}:${write.id}@${version}`);
}
