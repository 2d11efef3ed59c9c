import type { IncomingMessage, ServerResponse } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { createTagClock } from '#root/lib/store/tag-clock.ts';
import { readAddress } from './address.ts';
import { buildEntry } from './entry.ts';
import { createPageCache } from './page-cache.ts';
import { createPageDoor, type PageDoor } from './page-door.ts';

/** What stands at an address; everything else is a 404. */
const site: Record<string, { status: number; location?: string }> = {
  '/news': { status: 200 },
  '/blog': { status: 301, location: '/' },
  '/blog?p=12': { status: 301, location: '/articles/1/x' },
  '/gone': { status: 410 },
};

let door: PageDoor;
let drawn: string[];

beforeEach(() => {
  drawn = [];
  const cache = createPageCache({ clock: createTagClock(), now: () => 0, maxBytes: 1_000_000, maxRenders: 4 });
  door = createPageDoor({
    siteUrl: 'http://localhost',
    cache,
    async renderPage({ url }) {
      drawn.push(url);
      const { status, location } = site[url] ?? { status: 404 };
      const headers = location === undefined ? {} : { location };
      return buildEntry({ status, headers, body: Buffer.from('x') }, createRequestContext(0, ''), 0);
    },
    troublePage: { prepare: async () => undefined, page: () => undefined },
    pageHeaders: () => ({}),
    keptByCdn: () => 0,
  });
});

/** The status and the place that a reader is sent to. */
async function ask(target: string): Promise<[status: number, location?: string]> {
  const request = { method: 'GET', headers: {} } as IncomingMessage;
  let answer: [number, string?] = [0];
  const response = {
    writeHead(status: number, head: string[]) {
      const at = head.indexOf('location');
      answer = at < 0 ? [status] : [status, head[at + 1]];
    },
    end: () => undefined,
  } as unknown as ServerResponse;
  const address = readAddress(target);
  if (address.kind === 'page') await door.sendPage(request, response, address.url, address.named);
  if (address.kind === 'elsewhere') await door.sendForward(request, response, address.url);
  return answer;
}

describe('an address that a parameter may name', () => {
  it.each([
    ['below a folder', '/blog?p=12', [301, '/articles/1/x']],
    ['with a slash before it and others beside it', '/blog/?utm_source=x&p=12', [301, '/articles/1/x']],
    ['that names nothing', '/nothing?p=12', [404]],
    ['of the folder alone', '/blog/', [301, '/']],
    ['of a page that was withdrawn', '/gone?p=12', [410]],
  ])('%s', async (_, target, expected) => {
    expect(await ask(target)).toEqual(expected);
  });

  it('is no other page where there is one: it is drawn once', async () => {
    for (const number of [1, 2, 3]) expect(await ask(`/news?p=${number}`)).toEqual([200]);
    expect(drawn).toEqual(['/news']);
  });
});
