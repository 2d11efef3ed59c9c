import { rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { type Crawl, crawl } from './crawl.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';

let server: OwnServer;
let found: Crawl;

// A paper of its own: others withdraw and write while they are tested.
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await startOwnServer();
  found = await crawl(server.url);
});
test.afterAll(async () => {
  server.process.kill('SIGKILL');
  await rm(server.folder, { recursive: true, force: true });
});

/** Permanent links, the only ones that lead on: a story's short one to share, a comment's to the page on which it is today. */
const permanent = /\?comment=[^&]+$|^(?:\/en)?\/a\/\d+$/;

test('every link from the front page leads to a page, and to it at once', () => {
  expect(found.pages.size).toBeGreaterThan(300);
  const wrong = [...found.pages].filter(([path, { status }]) => status !== 200 && !permanent.test(path));
  expect(wrong.map(([path, { status, from }]) => `${status} ${path} from ${from}`)).toEqual([]);
});

test('a permanent link leads in one step to where its story or comment stands', () => {
  const links = [...found.pages].filter(([path]) => permanent.test(path));
  expect(links.filter(([path]) => path.includes('?comment=')).length).toBeGreaterThan(20);
  expect(links.filter(([path]) => path.includes('/a/')).length).toBeGreaterThan(50);
  for (const [path, { status, location }] of links) {
    expect(status, path).toBe(308);
    const to = new URL(location ?? '', server.url);
    const page = found.pages.get(to.pathname + to.search);
    expect(page?.status, path).toBe(200);
    if (path.includes('?comment=')) expect(page?.anchors.has(to.hash.slice(1)), path).toBe(true);
  }
});

test('a link to a place within a page finds it there', () => {
  const lost = found.fragments.filter(([target, anchor]) => {
    const page = found.pages.get(target);
    return page?.status === 200 && !page.anchors.has(anchor);
  });
  expect(lost.map(([target, anchor, from]) => `${target}#${anchor} from ${from}`)).toEqual([]);
});

test('every page in the maps is reached by links', async () => {
  const locations = async (url: string) => {
    const xml = await (await fetch(url)).text();
    return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
  };
  const maps = await locations(`${server.url}/sitemap.xml`);
  const listed = (await Promise.all(maps.map(locations))).flat().map((address) => {
    const { pathname, search } = new URL(address);
    return pathname + search;
  });
  expect(listed.length).toBeGreaterThan(250);
  expect(listed.filter((path) => found.pages.get(path)?.status !== 200)).toEqual([]);
});

test('every file that a page shows or names is there and is what it says', async () => {
  test.setTimeout(180_000);
  // One card is drawn like another, and drawing takes its time.
  const cards = [...found.files.keys()].filter((path) => path.startsWith('/cards/'));
  expect(cards.length).toBeGreaterThan(50);
  const later = new Set(cards.slice(5));
  const wrong: string[] = [];
  for (const [path, from] of found.files) {
    if (later.has(path) || permanent.test(path)) continue;
    // Node unpacks what is said to be packed, and fails where it is not.
    const answer = await fetch(server.url + path, { redirect: 'manual' });
    const bytes = await answer.arrayBuffer().catch(() => undefined);
    if (answer.status !== 200 || !bytes?.byteLength) wrong.push(`${answer.status} ${path} from ${from}`);
  }
  expect(wrong).toEqual([]);
});
