import { filledStore, jsonLines } from './filled-store.ts';
import { percentile } from './percentile.ts';
import { namesIn } from './shared-names.ts';

type News = { id: string; title: string; body: string; category: string; date: string };

const now = Date.UTC(2026, 10, 1);
const step = 24;

/** Whether kin are of the same kind, by the categories of the news; the section is no help to them here. */
export async function measureRelated(file: string): Promise<void> {
  const news = jsonLines<News>(file);
  const store = await filledStore(
    news.map(({ id, title, body, category, date }) => {
      return { sourceId: id, headline: title || id, body, section: category.toLowerCase(), date };
    }),
  );
  const names = namesIn(news.map(({ title, body }) => `${title}\n${body}`));
  const shared = (id: number, other: number) =>
    [...(names[id - 1] ?? [])].filter((name) => names[other - 1]?.has(name)).length;
  const overlaps: number[] = [];
  const byChance: number[] = [];
  let same = 0;
  let all = 0;
  const times: number[] = [];
  for (let id = 1; id <= news.length; id += step) {
    const began = performance.now();
    const kin = await store.reads.related(id, now, 6, { sections: false });
    times.push(performance.now() - began);
    all += kin.length;
    if (names[id - 1]?.size) {
      for (const card of kin) overlaps.push(shared(id, card.id));
      for (let at = 1; at <= kin.length; at += 1)
        byChance.push(shared(id, 1 + ((id * 7919 + at * 104_729) % news.length)));
    }
    same += kin.filter((card) => card.sectionId === news[id - 1]?.category.toLowerCase()).length;
  }
  const share = ((100 * same) / all).toFixed(1);
  const sample = Math.ceil(news.length / step);
  console.log(
    `kin of ${sample} stories of ${news.length}, section off: ${share} % of the first six share the category`,
  );
  const mean = (counts: number[]) => (counts.reduce((sum, one) => sum + one, 0) / counts.length).toFixed(2);
  console.log(
    `names shared with each of them: median ${percentile(overlaps, 0.5)}, mean ${mean(overlaps)}; with stories taken by chance ${mean(byChance)}`,
  );
  console.log(`related: median ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)} ms`);
  await store.close();
}
