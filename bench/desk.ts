import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '#root/lib/domain/article.ts';
import { textOf } from '#root/lib/domain/working-copy.ts';
import { documentFile } from '#root/lib/store/json/layout.ts';
import { openEditors } from './rig/desk-browser.ts';
import { makeDeskPaper, oldStory } from './rig/desk-paper.ts';
import { addChief, type DeskAnswer, type DeskVisitor, enterDesk } from './rig/desk-visitor.ts';
import { line, median, quantile } from './rig/figures.ts';
import { type RunningPaper, runPaper } from './rig/paper.ts';
import { processorSeconds, scratchFolder } from './rig/process.ts';

/**
 * The desk of a large paper beside that of a small one: `npm run bench -- desk [--articles 20000] [--peer 200] [--samples 30]
 * [--data FOLDER] [--without-browser]`. One request at a time, from asking to the last byte; processor time is that of the
 * whole server. A FOLDER is filled once and kept. The goals: lists in 200 ms, an editor in which one can type in a second.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    peer: { type: 'string', default: '200' },
    samples: { type: 'string', default: '30' },
    data: { type: 'string' },
    'without-browser': { type: 'boolean', default: false },
  },
});
const samples = Number(values.samples);
const warmings = 3;

type Figures = { p50: number; p95: number; processor: number };
type Measured = Map<string, Figures>;
type Asking = (sample: number) => Promise<DeskAnswer | undefined>;

async function openPaper(articles: number, given?: string): Promise<{ paper: RunningPaper; visitor: DeskVisitor }> {
  const folder = given ?? scratchFolder(`desk-${articles}`);
  if (!given || !existsSync(folder)) {
    await makeDeskPaper(folder, articles);
    await addChief(folder);
  }
  const paper = await runPaper({ folder });
  return { paper, visitor: await enterDesk(paper) };
}

/** Asks over and over. @throws Error where an answer is not what it should be */
async function measure({ process: { pid } }: RunningPaper, name: string, ask: Asking): Promise<Figures> {
  const times: number[] = [];
  let busy = 0;
  for (let sample = -warmings; sample < samples; sample += 1) {
    if (sample === 0) busy = processorSeconds(pid);
    const answer = await ask(sample);
    if (!answer) break;
    if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.text.slice(0, 300)}`);
    if (sample >= 0) times.push(answer.ms);
  }
  const processor = ((processorSeconds(pid) - busy) * 1000) / Math.max(1, times.length);
  return { p50: median(times), p95: quantile(times, 0.95), processor };
}

async function measurePaper(articles: number, { paper, visitor }: Awaited<ReturnType<typeof openPaper>>) {
  const list = '/desk/stories';
  const html = (await visitor.get(list)).text;
  const [section, author] = [secondOption(html, 'section'), secondOption(html, 'author')];
  const last = Math.ceil(articles / 30);
  const lastQueue = Math.max(1, Math.floor(articles / 4 / 2 / 30));
  const pages: Record<string, string> = {
    'stories, page 1': list,
    'stories, page 50': `${list}?page=${Math.min(50, last)}`,
    'stories, last page': `${list}?page=${last}`,
    'stories, drafts': `${list}?state=draft`,
    'stories of a section': `${list}?section=${section}`,
    'stories of an author': `${list}?author=${author}`,
    'stories of all three': `${list}?state=published&section=${section}&author=${author}`,
    'stories with words': `${list}?text=${encodeURIComponent('الميناء')}`,
    'stories with rare words': `${list}?text=${encodeURIComponent('عودة السفن')}`,
    'drafts with words': `${list}?state=draft&text=${encodeURIComponent('مدينة')}`,
    'comments, waiting': '/desk/comments',
    'comments, approved, last page': `/desk/comments?state=approved&page=${lastQueue}`,
    'comments of a story': '/desk/comments?story=20&state=approved',
    dashboard: '/desk',
    'front page’s desk': '/desk/front',
    audit: '/desk/audit',
    'audit of one act': '/desk/audit?act=user.add',
    'audit of a story': `/desk/audit?subject=article:${oldStory}`,
    'audit, long ago': '/desk/audit?before=200',
    people: '/desk/people',
    'story: editor': '/desk/stories/20',
    'story: workflow': '/desk/stories/20/workflow',
    'story: 100 versions': `/desk/stories/${oldStory}/revisions`,
    'story: preview': '/desk/stories/20/preview',
    'the previewed page': '/preview/story/20',
  };
  const measured: Measured = new Map();
  for (const [name, address] of Object.entries(pages)) {
    measured.set(name, await measure(paper, name, () => visitor.get(address)));
  }
  const find = (name: string, input: object) => measure(paper, name, () => visitor.act(name, input));
  measured.set('findPictures', await find('findPictures', { text: 'ميناء 12' }));
  measured.set('findNames', await find('findNames', { kind: 'tag', text: 'ا', locale: 'ar' }));
  measured.set('findStories', await find('findStories', { text: 'الميناء' }));
  measured.set('a save', await measure(paper, 'a save', saving(paper, visitor, 40)));
  const ready = Array.from({ length: Math.floor(articles / 100) }, (_, n) => n * 100 + 2);
  measured.set('published and read', await measure(paper, 'published and read', publishing(paper, visitor, ready)));
  return measured;
}

/** The first choice of a filter that is not «any». */
function secondOption(html: string, name: string): string {
  const select = new RegExp(`<select name="${name}"[\\s\\S]*?</select>`).exec(html)?.[0] ?? '';
  return /<option value="([^"]+)"/.exec(select)?.[1] ?? '';
}

async function storyOf({ folder }: RunningPaper, id: number): Promise<Article> {
  return JSON.parse(await readFile(path.join(folder, documentFile('article', id)), 'utf8')) as Article;
}

/** Saves one story over and over, each time with another text. */
function saving(paper: RunningPaper, visitor: DeskVisitor, id: number): Asking {
  let seen: string | undefined;
  return async (sample) => {
    seen ??= /name="stamp" value="([^"]+)"/.exec((await visitor.get(`/desk/stories/${id}/workflow`)).text)?.[1] ?? '';
    const article = await storyOf(paper, id);
    const text = { ...textOf(article), kicker: `قياس ${Date.now()} ${sample}` };
    const answer = await visitor.act('saveStory', { id, tab: 'bench', seen, text });
    seen = /"stamp":"([^"]+)"/.exec(answer.text)?.[1] ?? seen;
    return answer;
  };
}

/** Publishes a story that is ready, and reads it as the very next reader does: both together are the time. */
function publishing(paper: RunningPaper, visitor: DeskVisitor, ready: number[]): Asking {
  return async () => {
    const id = ready.pop();
    if (id === undefined) return undefined;
    const { slug, state } = await storyOf(paper, id);
    if (state !== 'ready') return publishing(paper, visitor, ready)(0);
    const published = await visitor.act('publishStory', { id, override: 'yes' });
    if (published.status !== 200) return published;
    const read = await visitor.get(encodeURI(`/articles/${id}/${slug}`));
    return { ...read, ms: published.ms + read.ms };
  };
}

const loadNow = () =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');
console.log(`load at the beginning ${loadNow()}`);
const [large, peer] = [Number(values.articles), Number(values.peer)];
const big = await openPaper(large, values.data);
const ofLarge = await measurePaper(large, big);
const small = await openPaper(peer);
const ofPeer = await measurePaper(peer, small);
await small.paper.stop();
for (const [name, { p50, p95, processor }] of ofLarge) {
  const beside = ofPeer.get(name)?.p50 || Number.NaN;
  const figures = { 'p50 ms': p50, 'p95 ms': p95, 'processor ms': processor, [`at ${peer}`]: beside };
  line(name, { ...figures, 'times as long': p50 / beside });
}
if (!values['without-browser']) {
  // Not the one that was saved above: it is still held by whoever saved it.
  const stories = Array.from({ length: 16 }, (_, n) => 8 * (n + 6));
  const { url } = big.paper;
  const windows = [
    { name: 'editor, a private window', profile: undefined, stories: stories.slice(0, 8) },
    { name: 'editor, a browser of one’s own', profile: scratchFolder('profile'), stories: stories.slice(8) },
  ];
  for (const { name, profile, stories: asked } of windows) {
    const [first = 0, ...others] = await openEditors(url, big.visitor.token, asked, profile);
    line(name, { 'first ms': first, 'p50 ms': median(others), 'slowest ms': Math.max(...others) });
  }
}
console.log(`load at the end ${loadNow()}`);
await big.paper.stop();
process.exit(0);
