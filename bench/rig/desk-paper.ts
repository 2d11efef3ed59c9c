import { openAuditLog } from '#root/lib/audit/audit-log.ts';
import type { Article, ArticleState } from '#root/lib/domain/article.ts';
import type { Comment, CommentState } from '#root/lib/domain/comment.ts';
import { textOf, type WorkingCopy } from '#root/lib/domain/working-copy.ts';
import { openStoryNotes } from '#root/lib/newsroom/story-notes.ts';
import { type JsonStore, openJsonStore } from '#root/lib/store/json/open-json-store.ts';
import type { Write } from '#root/lib/store/port.ts';
import { runToEnd } from './process.ts';
import { syntheticComment } from './synthetic-paper.ts';

const day = 86_400_000;
const perCommit = 50;
/** The story with a long history. */
export const oldStory = 11;
export const revisionsOfOldStory = 100;
const keptTexts = 40;

/**
 * Fills an empty folder with the paper of a busy newsroom: one story in twenty is a draft, others wait, are due or were
 * taken down; a quarter have a working copy. `perStory` lines of the audit log for each, over two years.
 */
export async function makeDeskPaper(folder: string, articles: number, perStory = 10): Promise<void> {
  const env = { DATA_DIR: folder, NODE_ENV: 'production' };
  await runToEnd('node', ['cli/main.ts', 'generate', '--articles', String(articles)], { env });
  const now = Date.now();
  const store = await openJsonStore({ folder, threads: false, keepsKin: false });
  const commit = (writes: Write[]) => store.commit({ by: 'bench', writes }, { bulk: true });
  const waiting: Write[] = [];
  const put = async (...writes: Write[]) => {
    waiting.push(...writes);
    if (waiting.length >= perCommit) await commit(waiting.splice(0));
  };
  const pictures = Math.ceil(articles / 5);
  for (let n = 1; n <= pictures; n += 1) await put(picture(n, now));
  for (let id = 1; id <= articles; id += 1) await put(...(await storyWrites(store, id, pictures, now)));
  for (let n = 1; n <= Math.ceil(articles / 4); n += 1) await put(comment(n, articles, now));
  await commit(waiting.splice(0));
  await writeHistory(store, now);
  await store.flush();
  await store.close();

  const notes = openStoryNotes(folder);
  const by = { id: 'u-bench', name: 'أمل سعد' };
  for (let id = 20; id <= articles; id += 200) {
    await notes.add(id, { at: new Date(now).toISOString(), by, text: 'هل سألنا البلدية؟' });
  }
  await fillAudit(folder, articles * perStory, now);
}

function picture(n: number, now: number): Write {
  const id = `m-bench${n}`;
  const [rendition, words] = [{ width: 1600, height: 900, format: 'webp', bytes: 1 }, 'ميناء عند الغروب'] as const;
  const document = {
    ...({ schema: 1, id, version: 1, width: 1600, height: 900, colour: '#446688' } as const),
    ...{ alt: `${words} ${n}`, credit: 'وكالة', licence: { name: 'own' }, originalName: `port-${n}.jpg` },
    renditions: [{ ...rendition, file: `bench/${id}-1600.webp` }],
    createdAt: new Date(now - n * 60_000).toISOString(),
  };
  return { collection: 'media', id, expected: 0, document };
}

function stateOf(id: number): ArticleState {
  if (id % 20 === 0) return 'draft';
  return ({ 1: 'in-review', 2: 'ready', 3: 'scheduled', 4: 'withdrawn' } as const)[id % 100] ?? 'published';
}

async function storyWrites(store: JsonStore, id: number, pictures: number, now: number): Promise<Write[]> {
  const state = stateOf(id);
  const hasCopy = id % 4 === 0 || !['published', 'withdrawn'].includes(state);
  const article = state !== 'published' || hasCopy ? await store.get('article', id) : undefined;
  if (!article) return [];
  const after = inState(article, state, now);
  const change = {
    ...after,
    ...(id % 8 === 0 && { picture: { mediaId: `m-bench${(id % pictures) + 1}`, alt: 'ميناء' } }),
  };
  return [
    { collection: 'article', id, expected: article.version, document: change },
    ...(hasCopy
      ? [{ collection: 'working', id: String(id), expected: 0, document: workingCopy(change, now) } as const]
      : []),
  ];
}

function inState(article: Article, state: ArticleState, now: number): Article {
  const { publishedAt, ...rest } = { ...article, state, sources: [{ name: 'البلدية' }] };
  switch (state) {
    case 'published':
      return { ...rest, ...(publishedAt && { publishedAt }) };
    case 'scheduled':
      return { ...rest, publishedAt: new Date(now + 365 * day).toISOString() };
    case 'withdrawn':
      return { ...rest, ...(publishedAt && { publishedAt }), withdrawal: { at: new Date(now).toISOString() } };
    default:
      return { ...rest, updatedAt: publishedAt ?? new Date(now).toISOString() };
  }
}

function workingCopy(article: Article, now: number): WorkingCopy {
  const at = new Date(now - (article.id % 1000) * 60_000).toISOString();
  const writes = article.id % 8 === 0 || article.state !== 'published';
  return {
    ...{ schema: 1, id: String(article.id), version: 1, articleId: article.id, begunBy: 'u-bench', at, by: 'أمل سعد' },
    ...(writes && { text: textOf(article) }),
    ...{ sitting: at, kept: [] },
  };
}

const states: readonly CommentState[] = [
  'pending',
  'approved',
  'approved',
  'approved',
  'rejected',
  'spam',
  'pending',
  'approved',
];

function comment(n: number, articles: number, now: number): Write {
  const id = `c-bench${n}`;
  const one: Comment = {
    ...syntheticComment(id, ((n % 300) % articles) + 5, now - n * 90_000),
    ...{ state: states[n % states.length] ?? 'pending', writerKey: `w${n % 600}` },
  };
  return { collection: 'comment', id, expected: 0, document: one };
}

/** As many states of one story as a long investigation has, and texts kept beside them. */
async function writeHistory(store: JsonStore, now: number): Promise<void> {
  const kept: WorkingCopy['kept'] = [];
  for (let n = 1; n <= revisionsOfOldStory; n += 1) {
    const article = await store.get('article', oldStory);
    if (!article) return;
    const document = { ...article, headline: `${article.headline.replace(/ \(\d+\)$/, '')} (${n})` };
    await store.commit({
      by: 'bench',
      writes: [{ collection: 'article', id: oldStory, expected: article.version, document }],
    });
    if (n > keptTexts) continue;
    const id = `${oldStory}-${n}`;
    const text = { ...textOf(article), headline: `${article.headline} ${n}` };
    const saved = { schema: 1, id, version: 1, articleId: oldStory, text } as const;
    await store.commit({ by: 'bench', writes: [{ collection: 'saved', id, expected: 0, document: saved }] });
    kept.push({ id, at: new Date(now - (keptTexts - n) * 3_600_000).toISOString(), by: 'أمل سعد' });
  }
  const article = await store.get('article', oldStory);
  if (!article) return;
  const document = { ...workingCopy(article, now), text: textOf(article), kept };
  await store.commit({ by: 'bench', writes: [{ collection: 'working', id: String(oldStory), expected: 0, document }] });
}

async function fillAudit(folder: string, lines: number, now: number): Promise<void> {
  const acts = ['article.write', 'article.submit', 'article.publish', 'comment.approve', 'sign-in'];
  let at = now;
  const log = await openAuditLog(folder, () => at);
  const batch = Math.ceil(lines / 200);
  for (let n = 0; n < lines; n += batch) {
    at = now - Math.ceil((1 - n / lines) * 730 * day);
    const entries = Array.from({ length: Math.min(batch, lines - n) }, (_, i) => ({
      ...{ by: { id: `u-bench${i % 12}`, name: 'أمل سعد' }, act: acts[i % acts.length] ?? '' },
      ...{
        subject: `article:${((n + i) % 20_000) + 1}`,
        after: { headline: 'عودة السفن إلى الميناء القديم', stamp: 'x' },
      },
    }));
    await log.append(entries);
  }
}
