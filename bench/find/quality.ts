import { excerpt } from '#root/lib/text/excerpt.ts';
import { filledStore, jsonLines } from './filled-store.ts';
import { misspelt } from './misspelt.ts';

type Doc = { doc_id: string; title: string | null; text: string };
type Query = { query: string; relevant: string[] };

const now = Date.UTC(2026, 10, 1);
const firstTen = { offset: 0, limit: 10 };

/** Passages without a title are headed by their first words, as an editor would have to. */
export async function measureQuality(docsFile: string, queriesFile: string): Promise<void> {
  const docs = jsonLines<Doc>(docsFile);
  const queries = jsonLines<Query>(queriesFile);
  const store = await filledStore(
    docs.map(({ doc_id, title, text }) => {
      return { sourceId: doc_id, headline: title ?? excerpt(text, 70), body: text, section: 'all' };
    }),
  );

  async function report(name: string, change: (query: string) => string): Promise<void> {
    let first = 0;
    let inTen = 0;
    let reciprocal = 0;
    for (const { query, relevant } of queries) {
      const { items } = await store.reads.search({ text: change(query), now, locale: 'ar' }, firstTen);
      const at = items.findIndex(({ card }) => relevant.includes(card.sourceId ?? ''));
      if (at === 0) first += 1;
      if (at >= 0) [inTen, reciprocal] = [inTen + 1, reciprocal + 1 / (at + 1)];
    }
    const [s1, r10, mrr] = [first, inTen, reciprocal].map((sum) => (sum / queries.length).toFixed(3));
    console.log(`${name.padEnd(44)} S@1 ${s1}  R@10 ${r10}  MRR@10 ${mrr}  (${queries.length} queries)`);
  }

  await report('queries as they are', (query) => query);
  await report('with a random slip in the longest word', misspelt(7));
  await store.close();
}
