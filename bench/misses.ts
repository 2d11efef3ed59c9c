import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { syntheticStories } from '#root/lib/demo/synthetic-stories.ts';
import { line, quantile } from './rig/figures.ts';
import { linksOn, runPaper, sectionLinks } from './rig/paper.ts';
import { mainThreadMs, scratchFolder } from './rig/process.ts';

/**
 * What the server needs for pages it has not got: `npm run bench -- misses [--articles 100000] [--samples 200] [--data
 * FOLDER]`. One request at a time; milliseconds from Server-Timing, where `render` is all between the question and the
 * finished, compressed page, and beside them the main thread's processor time, which other work on the machine stretches
 * least. Pages are missing because nobody asked for them yet (other stories, other pages of a list), or
 * because a story that stands on them was published anew just before. A FOLDER is filled once and kept.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    samples: { type: 'string', default: '200' },
    data: { type: 'string' },
  },
});
const samples = Number(values.samples);
const articles = Number(values.articles);
const paper = await runPaper({ articles, folder: values.data });

/** Milliseconds of each page by the server's clock, and of its main thread's processor time. */
type Times = { server: number[]; thread: number[] };

/** Asks for a page that is not there. @throws Error where it was kept already or is none */
async function ask(address: string, times?: Times): Promise<void> {
  const began = mainThreadMs(paper.process.pid);
  const answer = await fetch(paper.url + address);
  await answer.arrayBuffer();
  const [, duration] = /miss, render;dur=([\d.]+)/.exec(answer.headers.get('server-timing') ?? '') ?? [];
  if (!answer.ok || duration === undefined) throw new Error(`${address}: ${answer.status}, no miss`);
  times?.server.push(Number(duration));
  times?.thread.push(mainThreadMs(paper.process.pid) - began);
}

function report(name: string, { server, thread }: Times): void {
  line(name, {
    samples: String(server.length),
    'p50 ms': quantile(server, 0.5),
    'p95 ms': quantile(server, 0.95),
    'slowest ms': Math.max(...server),
    'processor p50 ms': quantile(thread, 0.5),
    p95: quantile(thread, 0.95),
  });
}

async function measure(name: string, addresses: readonly string[]): Promise<void> {
  const times: Times = { server: [], thread: [] };
  for (const address of addresses.slice(0, samples)) await ask(address, times);
  report(name, times);
}

const news = path.join(scratchFolder('misses'), 'story.jsonl');
const [newest] = syntheticStories(1, 77, Date.now(), 1);

/** Publishes the newest story once more, under a headline of its own: every list it stands in has to be drawn anew. */
async function publish(turn: number): Promise<string> {
  const title = `خبر قياس رقم ${turn}`;
  writeFileSync(news, `${JSON.stringify({ ...newest, id: 'misses', title, date: new Date().toISOString() })}\n`);
  await paper.order('import', news);
  return title;
}

/** Pages that are asked for after each publication. */
async function measureAfterNews(pages: Record<string, string>): Promise<void> {
  const times = new Map(Object.keys(pages).map((name): [string, Times] => [name, { server: [], thread: [] }]));
  for (const address of Object.values(pages)) await fetch(paper.url + address);
  for (let turn = -20; turn < samples; turn += 1) {
    await publish(turn);
    // What else follows a publication (letters, kin, old furniture) is not what is measured.
    await setTimeout(200);
    for (const [name, address] of Object.entries(pages)) await ask(address, turn < 0 ? undefined : times.get(name));
  }
  for (const [name, measured] of times) report(name, measured);
}

const numbered = (address: string, from: number) =>
  Array.from({ length: samples }, (_, i) => `${address}?page=${from + i}`);

/** Where the story stands, told by its short address. */
async function storyAddress(id: number): Promise<string | undefined> {
  const answer = await fetch(`${paper.url}/a/${id}`, { redirect: 'manual' });
  return answer.headers.get('location') ?? undefined;
}

const stories: string[] = [];
for (let i = 0; stories.length < samples * 2 && i < samples * 4; i += 1) {
  const address = await storyAddress(1 + ((i * 7919) % articles));
  if (address) stories.push(address.replace(/^https?:\/\/[^/]+/, ''));
}
// The first pages of a process pay for code that is not compiled yet.
for (const address of stories.splice(0, samples)) await ask(address);

await measure('article', stories);

const title = await publish(-21);
const home = await storyNamed(title);
const sections = await sectionLinks(paper.url);
const own = await linksOn(paper.url + home, /^\//);
const showsIt = async (link: string) => (await (await fetch(paper.url + link)).text()).includes(title);
let section = '/';
for (const link of new Set(own.filter((one) => sections.includes(one)))) if (await showsIt(link)) section = link;
const [tag = '/'] = own.filter((link) => link.startsWith('/tags/'));
await measureAfterNews({ front: '/', 'section, page 1': section, tag, latest: '/latest' });

const lengths = new Map<string, number>();
for (const one of sections) lengths.set(one, await pagesOf(one));
const [longest = '/', pages = 1] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [];
// No page twice: near the first one and far from it, as far as 2,000 where there are so many.
const near = Math.min(samples, Math.floor((pages - 1) / 2));
const deep = Math.max(near + 2, Math.min(2000, pages - samples + 1));
await measure('section, pages from 2', numbered(longest, 2).slice(0, near));
await measure(`section, pages from ${deep}`, numbered(longest, deep).slice(0, pages - deep + 1));
const last = Math.floor(articles / 20);
const deepest = Math.max(2, Math.min(2000, last - samples));
await measure(`latest, pages from ${deepest}`, numbered('/latest', deepest).slice(0, last - deepest));
await measure('archive, by day', archiveDays());
await paper.stop();
process.exit(0);

/** Where the story with this headline stands. */
async function storyNamed(headline: string): Promise<string> {
  const answer = await fetch(`${paper.url}/api/search?q=${encodeURIComponent(`"${headline}"`)}`);
  const { hits } = (await answer.json()) as { hits: { title: string; url: string }[] };
  const found = hits.find((hit) => hit.title === headline);
  if (!found) throw new Error(`${headline} is not found`);
  return found.url.replace(/^https?:\/\/[^/]+/, '');
}

/** How many pages a section has, by its link to the last one. */
async function pagesOf(section: string): Promise<number> {
  const links = await linksOn(paper.url + section, /\?page=\d+$/);
  return Math.max(1, ...links.map((link) => Number(/\d+$/.exec(link)?.[0])));
}

/** Days long ago that have stories. */
function archiveDays(): string[] {
  const day = 86_400_000;
  return Array.from({ length: samples }, (_, i) => {
    const date = new Date(Date.now() - (30 + i) * day).toISOString().slice(0, 10);
    return `/archive/${date.replaceAll('-', '/')}`;
  });
}
