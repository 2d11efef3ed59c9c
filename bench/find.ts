/**
 * How well and how fast stories are found, through the JSON store as the site runs it.
 *
 *     npm run bench:find                           the sets beside the project, where they are (FIND_DATA says where else)
 *     npm run bench:find -- --quality              only how well stories are found by queries
 *     npm run bench:find -- --related              only kin: needs news with categories
 *     npm run bench:find -- --speed --articles 100000
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureQuality } from './find/quality.ts';
import { measureRelated } from './find/related.ts';
import { measureSpeed } from './find/speed.ts';

const { values } = parseArgs({
  options: {
    quality: { type: 'boolean' },
    related: { type: 'boolean' },
    speed: { type: 'boolean' },
    articles: { type: 'string', default: '20000' },
  },
});
const data = process.env.FIND_DATA ?? path.resolve(import.meta.dirname, '../../shared/data');
const everything = !values.quality && !values.related && !values.speed;

function there(...names: string[]): string[] | undefined {
  const files = names.map((name) => path.join(data, name));
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length === 0) return files;
  console.log(`skipped: ${missing.join(', ')} not there; FIND_DATA names the folder of the sets`);
  return undefined;
}

if (values.quality || everything) {
  const [docs, queries] = there('search-dev-docs.jsonl.gz', 'search-dev-queries.jsonl.gz') ?? [];
  if (docs && queries) await measureQuality(docs, queries);
}
if (values.related || everything) {
  const [news] = there('news-ant.jsonl.gz') ?? [];
  if (news) await measureRelated(news);
}
if (values.speed || everything) await measureSpeed(Number(values.articles));
