import { syntheticStories } from '#root/lib/demo/synthetic-stories.ts';
import { plainText } from '#root/lib/text/plain.ts';
import { filledStore, storyOf } from './filled-store.ts';
import { misspelt } from './misspelt.ts';
import { peers } from './peers.ts';
import { percentile } from './percentile.ts';

const now = Date.UTC(2026, 10, 1);
const runs = 300;
/** MiniSearch holds everything in memory: nearly a gigabyte at 100,000 stories. */
const mostForPeers = 30_000;

/** How long readers wait for the store at `articles` synthetic stories, with nothing else going on. */
export async function measureSpeed(articles: number): Promise<void> {
  const headlines: string[] = [];
  const others = articles <= mostForPeers ? peers.map((open) => open()) : [];
  function* stories() {
    for (const line of syntheticStories(articles, 1, now, 5)) {
      headlines.push(line.title);
      const body = line.body.flatMap((block) => (block.type === 'paragraph' ? plainText(block.text) : [])).join('\n');
      const story = { sourceId: line.id, headline: line.title, body, section: 'news' };
      for (const peer of others) peer.add(story, headlines.length);
      yield { ...story, ...(line.date && { date: line.date }) };
    }
  }
  const began = performance.now();
  const store = await filledStore(stories());
  console.log(
    `${articles} stories, durable and indexed${others.length > 0 ? ', by the peers too,' : ''} in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  const slip = misspelt(3);
  const words = (run: number, count: number) =>
    (headlines[(run * 7919) % articles] ?? '').split(' ').slice(0, count).join(' ');
  const ten = { offset: 0, limit: 10 };
  const search = (text: string) => store.reads.search({ text, now, locale: 'ar' }, ten);

  await measure('search, one to four words', (run) => search(words(run, 1 + (run % 4))));
  await measure('search, a whole headline', (run) => search(words(run, 12)));
  await measure('search, three words, one misspelt', (run) => search(slip(words(run, 3))));
  await measure('suggestions', (run) => store.reads.suggest(words(run, 2).slice(0, 2 + (run % 7)), 'ar', now, 8));
  await measure('related', (run) => store.reads.related(1 + ((run * 7919) % articles), now, 6));
  const [line] = syntheticStories(1, 2, now, 5);
  await measure('one story changed: durable, indexed, visible', async (run) => {
    const id = 1 + ((run * 7919) % articles);
    const article = await store.get('article', id);
    if (!article || !line) throw new Error('the story is there');
    const document = {
      ...storyOf({ sourceId: `s${id}`, headline: line.title, body: 'نص جديد.', section: 'news' }, id),
    };
    await store.commit({
      by: 'bench',
      writes: [{ collection: 'article', id, expected: article.version, document }],
    });
  });
  for (const { name, search } of others) {
    await measure(`${name}, one to four words`, async (run) => search(words(run, 1 + (run % 4)), 10));
    await measure(`${name}, three words, one misspelt`, async (run) => search(slip(words(run, 3)), 10));
  }
  console.log(`resident ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  await store.close();
}

/** What a reader waits, and beside it the processor's time of all threads: they differ where the machine has other work. */
async function measure(name: string, work: (run: number) => Promise<unknown>): Promise<void> {
  for (let run = 0; run < 20; run += 1) await work(run);
  const walls: number[] = [];
  const processors: number[] = [];
  for (let run = 20; run < runs + 20; run += 1) {
    const began = performance.now();
    const used = process.cpuUsage();
    await work(run);
    const { user, system } = process.cpuUsage(used);
    walls.push(performance.now() - began);
    processors.push((user + system) / 1000);
  }
  const [p50, p95] = [0.5, 0.95].map((share) => percentile(walls, share));
  const [busy50, busy95] = [0.5, 0.95].map((share) => percentile(processors, share));
  console.log(`${name.padEnd(46)} p50 ${p50} ms  p95 ${p95} ms   processor p50 ${busy50} ms  p95 ${busy95} ms`);
}
