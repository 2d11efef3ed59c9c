import { expect, it } from 'vitest';
import { createKeptDoor } from './kept-door.ts';
import { readPlainRequest } from './plain-request.ts';
import type { Packet } from './wire.ts';

const packet = (text: string): Packet => ({
  ...{ status: 200, head: [], notModified: [], etag: `"${text}"`, body: Buffer.from(text) },
});
const outcomes: string[] = [];
const answer = createKeptDoor({
  isOurHost: (host) => host === 'naba.test',
  // A page was kept at every address, also at those of files that were not there when they were asked for.
  pageDoor: { keptPacket: () => packet('a page') },
  staticFiles: {
    covers: (url) => url.startsWith('/fonts/'),
    keptPacket: (path) => (path === '/fonts/kept.woff2' ? packet('a font') : undefined),
  },
  metrics: { answered: (outcome) => outcomes.push(outcome) },
  keepAliveMs: 5000,
});

function asked(target: string): string | undefined {
  const request = readPlainRequest(`GET ${target} HTTP/1.1\r\nHost: naba.test\r\n\r\n`, 0);
  const parts = request && answer(request);
  return (
    parts &&
    Buffer.concat([...parts])
      .toString()
      .split('\r\n\r\n')[1]
  );
}

it('answers with kept pages, and with files where files stand', () => {
  expect([asked('/latest'), asked('/fonts/kept.woff2')]).toEqual(['a page', 'a font']);
  expect(outcomes).toEqual(['hit', 'file']);
});

it('leaves what may be a file by now to who looks for it, whatever page was kept there', () => {
  expect([asked('/fonts/new.woff2'), asked('/fonts/kept.woff2?v=2')]).toEqual([undefined, undefined]);
});
