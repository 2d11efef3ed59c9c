import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { line, quantile } from './rig/figures.ts';
import { linksOn, runPaper, sectionLinks } from './rig/paper.ts';
import { scratchFolder } from './rig/process.ts';
import { createReader, readAlong } from './rig/readers.ts';

/**
 * A busy day: 16 readers on the front page, the sections and stories, while a story a second is published and ten comments
 * a second arrive. After each acknowledged publication the front page and the section are asked for and must name the story:
 * `npm run bench -- newsday [--seconds 30] [--articles 5000] [--data FOLDER]`. Readers and server share the machine.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    articles: { type: 'string', default: '5000' },
    data: { type: 'string' },
  },
});
const paper = await runPaper({ articles: Number(values.articles), folder: values.data });
const read = createReader(paper.url, 20);
const sections = await sectionLinks(paper.url);
const stories = await linksOn(`${paper.url}/`, /^\/articles\/\d+\//);
const addresses = ['/', '/', '/', '/', ...sections, ...stories, ...stories];
for (const address of addresses) await read(address);

const file = path.join(scratchFolder('newsday'), 'story.jsonl');
const until = performance.now() + Number(values.seconds) * 1000;
const isOver = () => performance.now() > until;
let published = 0;
let stale = 0;
const publications: number[] = [];
let turn = 0;
const reading = readAlong(read, 16, () => addresses[(turn++ * 7) % addresses.length] ?? '/', isOver);

while (!isOver()) {
  const began = performance.now();
  published += 1;
  const title = `خبر الساعة رقم ${published} من يوم ${began.toFixed(0)}`;
  const comments = Array.from({ length: 10 }, (_, i) => ({ author: `قارئ ${i}`, text: `تعليق ${i} على ${title}` }));
  const story = {
    id: `newsday-${began}`,
    title,
    body: 'نص الخبر في سطر.',
    section: 'أخبار',
    state: 'published',
    comments,
  };
  writeFileSync(file, `${JSON.stringify({ ...story, date: new Date().toISOString() })}\n`);
  await paper.order('import', file);
  publications.push(performance.now() - began);
  // From here on it is acknowledged: nobody may see the paper without it.
  for (const address of ['/', '/latest']) if (!(await read(address)).body.includes(title)) stale += 1;
  await setTimeout(Math.max(0, 1000 - (performance.now() - began)));
}
const { times, hits, faults } = await reading;
line('readers', {
  'requests/s': times.length / Number(values.seconds),
  'hits %': (100 * hits) / times.length,
  'p50 ms': quantile(times, 0.5),
  'p99 ms': quantile(times, 0.99),
  'slowest ms': Math.max(...times),
  faults,
});
line('publications', { count: String(published), 'p50 ms': quantile(publications, 0.5), 'stale reads': String(stale) });
await paper.stop();
process.exit(stale === 0 ? 0 : 1);
