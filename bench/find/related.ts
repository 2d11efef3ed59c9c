import { filledStore, jsonLines } from './filled-store.ts';
import { percentile } from './percentile.ts';

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
  let same = 0;
  let all = 0;
  const times: number[] = [];
  for (let id = 1; id <= news.length; id += step) {
    const began = performance.now();
    const kin = await store.reads.related(id, now, 6, { sections: false });
    times.push(performance.now() - began);
    all += kin.length;
    same += kin.filter((card) => card.sectionId === news[id - 1]?.category.toLowerCase()).length;
  }
  const share = ((100 * same) / all).toFixed(1);
  const sample = Math.ceil(news.length / step);
  console.log(
    `kin of ${sample} stories of ${news.length}, section off: ${share} % of the first six share the category`,
  );
  console.log(`related: median ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)} ms`);
  await store.close();
}
