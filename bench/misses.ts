import { parseArgs } from 'node:util';
import { line, quantile } from './rig/figures.ts';
import { linksOn, runPaper, sectionLinks } from './rig/paper.ts';

/**
 * What the server needs for pages it has not got: `npm run bench -- misses [--articles 100000] [--samples 200] [--data
 * FOLDER]`. One request at a time; milliseconds from Server-Timing, where `render` is all between the question and the
 * finished, compressed page. Keys are cold because each is asked for once: other stories, or page numbers that mean the same.
 * A FOLDER is filled once and kept.
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

/** Server time of one page. @throws Error where it was kept already or is none */
async function renderMs(address: string): Promise<number> {
  const answer = await fetch(paper.url + address);
  await answer.arrayBuffer();
  const [, duration] = /miss, render;dur=([\d.]+)/.exec(answer.headers.get('server-timing') ?? '') ?? [];
  if (!answer.ok || duration === undefined) throw new Error(`${address}: ${answer.status}, no miss`);
  return Number(duration);
}

async function measure(name: string, addresses: readonly string[]): Promise<void> {
  const times: number[] = [];
  for (const address of addresses.slice(0, samples)) times.push(await renderMs(address));
  line(name, {
    samples: String(times.length),
    'p50 ms': quantile(times, 0.5),
    'p95 ms': quantile(times, 0.95),
    'slowest ms': Math.max(...times),
  });
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
for (const address of stories.splice(0, samples)) await renderMs(address);

const tags = new Set<string>();
for (const address of stories.slice(0, samples)) {
  for (const link of await linksOn(paper.url + address.replace(/$/, '?comments=1'), /^\/tags\//)) tags.add(link);
}
const sections = await sectionLinks(paper.url);
const lengths = new Map<string, number>();
for (const section of sections) lengths.set(section, await pagesOf(section));
const [longest = '/', pages = 1] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [];

await measure('article', stories);
await measure('front', numbered('/', 1));
await measure(
  'section, page 1',
  sections.map((section) => `${section}?page=1`),
);
// No page twice: near the first one and far from it, as far as 2,000 where there are so many.
const near = Math.min(samples, Math.floor((pages - 1) / 2));
const deep = Math.max(near + 2, Math.min(2000, pages - samples + 1));
await measure('section, pages from 2', numbered(longest, 2).slice(0, near));
await measure(`section, pages from ${deep}`, numbered(longest, deep).slice(0, pages - deep + 1));
await measure('tag', [...tags]);
await measure('latest, deep', numbered('/latest', Math.max(2, Math.floor(articles / 40))));
await measure('archive, by day', archiveDays());
await paper.stop();
process.exit(0);

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
