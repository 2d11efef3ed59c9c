import { excerpt } from '#root/lib/text/excerpt.ts';
import { filledStore, jsonLines } from './filled-store.ts';
import { misspelt } from './misspelt.ts';
import { peers } from './peers.ts';

type Doc = { doc_id: string; title: string | null; text: string };
type Query = { query: string; relevant: string[] };

const now = Date.UTC(2026, 10, 1);
const firstTen = { offset: 0, limit: 10 };

type Finds = (text: string) => Promise<readonly (string | undefined)[]>;

/** Passages without a title are headed by their first words, as an editor would have to. The peers search the same. */
export async function measureQuality(docsFile: string, queriesFile: string): Promise<void> {
  const queries = jsonLines<Query>(queriesFile);
  const stories = jsonLines<Doc>(docsFile).map(({ doc_id, title, text }) => {
    return { sourceId: doc_id, headline: title ?? excerpt(text, 70), body: text, section: 'all' };
  });

  async function report(name: string, find: Finds, change: (query: string) => string): Promise<void> {
    let first = 0;
    let inTen = 0;
    let reciprocal = 0;
    for (const { query, relevant } of queries) {
      const at = (await find(change(query))).findIndex((id) => relevant.includes(id ?? ''));
      if (at === 0) first += 1;
      if (at >= 0) [inTen, reciprocal] = [inTen + 1, reciprocal + 1 / (at + 1)];
    }
    const [s1, r10, mrr] = [first, inTen, reciprocal].map((sum) => (sum / queries.length).toFixed(3));
    console.log(`${name.padEnd(44)} S@1 ${s1}  R@10 ${r10}  MRR@10 ${mrr}  (${queries.length} queries)`);
  }

  async function reportBoth(name: string, find: Finds): Promise<void> {
    await report(`${name}: queries as they are`, find, (query) => query);
    await report(`${name}: a random slip in the longest word`, find, misspelt(7));
  }

  const store = await filledStore(stories);
  await reportBoth('Naba', async (text) => {
    const { items } = await store.reads.search({ text, now, locale: 'ar' }, firstTen);
    return items.map(({ card }) => card.sourceId);
  });
  await store.close();
  for (const open of peers) {
    const peer = open();
    stories.forEach((story, at) => {
      peer.add(story, at);
    });
    await reportBoth(peer.name, async (text) => peer.search(text, firstTen.limit).map((at) => stories[at]?.sourceId));
  }
}
