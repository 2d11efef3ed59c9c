import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commentsFile } from '../layout.ts';
import { type JsonStore, openJsonStore } from '../open-json-store.ts';
import { memoryFolder } from '../temporary-folder.ts';
import {
  type Acknowledgement,
  seededRandom,
  togetherArticle,
  togetherComment,
  togetherTags,
} from './acknowledgement.ts';

const rounds = 200;
const seed = 20_261_120;

/** What must be there, whatever happened since. */
type Expected = {
  articles: Map<number, Map<number, string>>;
  comments: Map<string, string>;
  erased: { id: string; articleId: number; text: string }[];
  together?: string;
};

function startWriter(folder: string, round: number): ChildProcess {
  const program = fileURLToPath(new URL('./writer.ts', import.meta.url));
  // Most of a short life would go into compiling.
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(os.tmpdir(), 'naba-compile-cache') };
  const given = [program, folder, String(seed + round)];
  return spawn(process.execPath, given, { env, stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Lets the writer run until it has told `most` things, then kills it. */
async function runAndKill(writer: ChildProcess, most: number): Promise<Acknowledgement[]> {
  const told: Acknowledgement[] = [];
  const closed = once(writer, 'close');
  if (!writer.stdout || !writer.stdin) throw new Error('The writer has no pipes.');
  createInterface({ input: writer.stdout }).on('line', (line) => {
    told.push(JSON.parse(line) as Acknowledgement);
    if (told.length >= most) writer.kill('SIGKILL');
  });
  writer.stdin.write('go\n');
  const [, signal] = await closed;
  expect(signal, 'the writer ends by the kill only').toBe('SIGKILL');
  return told;
}

const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function remember(expected: Expected, told: Acknowledgement[]): void {
  for (const one of told) {
    if (one.kind === 'article') {
      const versions = expected.articles.get(one.id) ?? new Map();
      expected.articles.set(one.id, versions.set(one.version, one.headline));
    }
    if (one.kind === 'comment') expected.comments.set(one.id, one.text);
    if (one.kind === 'erasing') expected.comments.delete(one.id);
    if (one.kind === 'erased') expected.erased.push(one);
    if (one.kind === 'together') expected.together = one.word;
  }
}

async function verify(store: JsonStore, expected: Expected, recent: Acknowledgement[]): Promise<void> {
  expect(store.damages()).toEqual([]);
  const touched = new Set(recent.flatMap((one) => (one.kind === 'article' ? [one.id] : [])));
  const cards = await store.reads.cards([...expected.articles.keys()]);
  expect(cards.map(({ id }) => id)).toEqual([...expected.articles.keys()]);
  for (const id of touched) {
    const versions = expected.articles.get(id) ?? new Map<number, string>();
    const article = await store.get('article', id);
    expect(article?.version).toBeGreaterThanOrEqual(Math.max(...versions.keys()));
    const revisions = new Map((await store.revisions(id)).map(({ version, article }) => [version, article.headline]));
    for (const [version, headline] of versions) expect(revisions.get(version)).toBe(headline);
    expect(revisions.get(article?.version ?? 0)).toBe(article?.headline);
  }
  for (const [id, text] of expected.comments) expect((await store.get('comment', id))?.text).toBe(text);
  const files = new Map(
    [1, 2, 3].map((articleId) => [articleId, textOf(path.join(store.folder, commentsFile(articleId)))]),
  );
  for (const { id, articleId, text } of expected.erased) {
    expect(await store.get('comment', id)).toBeUndefined();
    expect(files.get(articleId)?.includes(text)).toBe(false);
  }

  const article = await store.get('article', togetherArticle);
  const comment = await store.get('comment', togetherComment);
  const tags = await Promise.all(togetherTags.map((id) => store.get('tag', id)));
  const words = new Set([article?.headline, comment?.text, ...tags.map((tag) => tag?.name.ar)]);
  expect(words.size, 'documents committed together say the same').toBe(1);
  expect(new Set([article, comment, ...tags].map((document) => document?.version)).size).toBe(1);
  if (expected.together !== undefined) expect(article).toBeDefined();
}

/** The index shows the stories that there are, as they are. */
async function verifyListing(store: JsonStore, expected: Expected): Promise<void> {
  const listed = await store.reads.articles({ now: Date.now() + 1e12 }, { offset: 0, limit: 10_000 });
  for (const card of listed.items) {
    expect(await store.get('article', card.id)).toMatchObject({ version: card.version, headline: card.headline });
  }
  expect(listed.total).toBeGreaterThanOrEqual(expected.articles.size);
}

test(`nothing acknowledged is lost and nothing torn in ${rounds} rounds of SIGKILL`, { timeout: 900_000 }, async () => {
  const folder = memoryFolder();
  const random = seededRandom(seed);
  const expected: Expected = { articles: new Map(), comments: new Map(), erased: [] };
  let acknowledged = 0;
  let next = startWriter(folder, 0);
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const writer = next;
      // Some are killed right after the opening, most in the middle of their work.
      const told = await runAndKill(writer, 1 + Math.floor(random() ** 2 * 40));
      next = startWriter(folder, round);
      remember(expected, told);
      acknowledged += told.filter(({ kind }) => kind !== 'open' && kind !== 'erasing').length;
      const store = await openJsonStore({ folder, threads: false });
      await verify(store, expected, told);
      if (round % 20 === 0) await verifyListing(store, expected);
      await store.close();
    }
  } finally {
    next.kill('SIGKILL');
  }
  expect(acknowledged).toBeGreaterThan(rounds * 3);
});
