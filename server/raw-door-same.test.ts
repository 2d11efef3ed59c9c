import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchange, keptFile, keptPages, openKept, type Rig, startRig } from './raw-door-rig.ts';

let bare: Rig;
let http: Rig;

beforeAll(async () => {
  const kept = await openKept();
  bare = await startRig(kept, true);
  http = await startRig(kept, false);
});
afterAll(() => Promise.all([bare.stop(), http.stop()]));

async function sameAnswers(...pieces: Buffer[]): Promise<string> {
  const [one, other] = await Promise.all([exchange(bare.port, pieces), exchange(http.port, pieces)]);
  expect(one).toBe(other);
  return one;
}

const head = (line: string, ...headers: string[]) =>
  Buffer.from(`${[line, ...headers].join('\r\n')}\r\n\r\n`, 'latin1');
const host = 'Host: localhost:3000';

describe('plain requests', () => {
  const pages = [keptFile, ...Object.keys(keptPages).filter((page) => page !== '/long')];
  const encodings = [
    '',
    'Accept-Encoding: gzip',
    'accept-encoding: gzip, deflate, br, zstd',
    'Accept-Encoding: br;q=0',
  ];
  const cases = pages.flatMap((page) =>
    ['GET', 'HEAD'].flatMap((method) => encodings.map((encoding) => [`${method} ${page} HTTP/1.1`, encoding])),
  );

  it.each(cases)(
    '%s, %s: answered on the bare connection, byte for byte as by Node',
    async (line = '', encoding = '') => {
      const before = [bare.raw.length, http.sockets.length];
      const answer = await sameAnswers(head(line, host, ...(encoding ? [encoding] : []), 'Connection: keep-alive'));
      expect(answer).toMatch(
        /^HTTP\/1\.1 \d{3} .*\r\n(?:.*\r\n)*(?:server-timing: cache;desc=hit|cache-control: .*immutable)\r\n/,
      );
      expect([bare.raw.length, http.sockets.length]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1]);
    },
  );

  it('says 304 to who has the page', async () => {
    for (const page of ['/', keptFile]) {
      const get = `GET ${page} HTTP/1.1`;
      const first = await sameAnswers(head(get, host, 'Accept-Encoding: gzip'));
      const [, etag = ''] = /etag: (.*)\r\n/.exec(first) ?? [];
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const line = `If-None-Match: ${known}`;
        expect(await sameAnswers(head(get, host, 'Accept-Encoding: gzip', line))).toMatch(/^HTTP\/1.1 304 /);
      }
    }
    expect(bare.raw.length).toBeGreaterThan(8);
  });
});

describe('whatever else comes', () => {
  it.each<[string, ...Buffer[]]>([
    ['a body', head('GET / HTTP/1.1', host, 'Content-Length: 4'), Buffer.from('body')],
    ['a body in the same piece', head('GET / HTTP/1.1', host, 'Content-Length: 4\r\n\r\nbody')],
    ['two lengths', head('GET / HTTP/1.1', host, 'Content-Length: 0', 'Content-Length: 40')],
    ['a length with a space before the colon', head('GET / HTTP/1.1', host, 'Content-Length : 40')],
    ['chunks', head('GET / HTTP/1.1', host, 'Transfer-Encoding: chunked\r\n\r\n0')],
    ['chunks by another name', head('GET / HTTP/1.1', host, 'Transfer-Encoding:\x0bchunked')],
    ['a request inside a folded line', head('GET / HTTP/1.1', host, 'X: a\r\n GET /gone HTTP/1.1')],
    ['bare line feeds', Buffer.from(`GET / HTTP/1.1\n${host}\n\n`)],
    ['a bare line feed in a value', head('GET / HTTP/1.1', host, 'X: a\nContent-Length: 5')],
    ['a bare carriage return', head('GET / HTTP/1.1', host, 'X: a\rContent-Length: 5')],
    ['NUL', head('GET / HTTP/1.1', host, 'X: a\0b')],
    ['bytes above ASCII', head('GET / HTTP/1.1', host, 'X: \xd9\x86')],
    ['the end of the connection', head('GET / HTTP/1.1', host, 'Connection: close')],
    [
      'an upgrade',
      head('GET / HTTP/1.1', host, 'Connection: upgrade', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__'),
    ],
    ['an expectation', head('GET / HTTP/1.1', host, 'Expect: 100-continue')],
    ['no host', head('GET / HTTP/1.1', 'X: y')],
    ['two hosts', head('GET / HTTP/1.1', host, 'Host: evil.example')],
    ['the same host twice', head('GET / HTTP/1.1', host, host)],
    ['the end of the connection to a proxy', head('GET / HTTP/1.1', host, 'Proxy-Connection: close')],
    ['another host', head('GET / HTTP/1.1', 'Host: evil.example')],
    ['an absolute target', head('GET http://localhost:3000/ HTTP/1.1', host)],
    ['an older protocol', head('GET / HTTP/1.0', host)],
    ['a protocol in small letters', head('GET / http/1.1', host)],
    ['a method in small letters', head('get / HTTP/1.1', host)],
    ['two spaces', head('GET  / HTTP/1.1', host)],
    ['an empty line before it', Buffer.concat([Buffer.from('\r\n'), head('GET / HTTP/1.1', host)])],
    ['a long head', head('GET / HTTP/1.1', host, `X: ${'x'.repeat(9_000)}`)],
    ['a head over every limit', head('GET / HTTP/1.1', host, `X: ${'x'.repeat(40_000)}`)],
    ['no HTTP at all', Buffer.from('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03')],
    ['half a head', Buffer.from('GET / HTTP/1.1\r\nHo')],
  ])('%s: left to Node', async (_name, ...pieces) => {
    const before = bare.raw.length;
    await sameAnswers(...pieces);
    expect(bare.raw.length).toBe(before);
  });

  it('goes on in order: kept, kept, something else, kept', async () => {
    const get = (page: string) => head(`GET ${page} HTTP/1.1`, host);
    const post = Buffer.concat([head('POST / HTTP/1.1', host, 'Content-Length: 5'), Buffer.from('hello')]);
    const before = bare.raw.length;
    const last = head('GET /moved HTTP/1.1', host, 'Connection: close');
    const conversation = [Buffer.concat([get('/'), get('/gone'), post, last])];
    const answer = await exchange(bare.port, conversation, false);
    expect(answer).toBe(await exchange(http.port, conversation, false));
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 410', 'HTTP/1.1 200', 'HTTP/1.1 308']);
    expect(bare.raw.slice(before)).toEqual(['/', '/gone']);
  });
});

/** Mostly the first, which is how it should be. */
const often = <T>(usual: T, ...odd: T[]) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 12 }, { arbitrary: fc.constantFrom(...odd), weight: 1 });
const joined = (parts: readonly string[]) => parts.join('');
const header = fc
  .tuple(
    fc.constantFrom(
      ...['Accept-Encoding', 'If-None-Match', 'Cookie', 'X-Forwarded-For', 'Connection', 'Host', 'Range', '__proto__'],
      ...['Content-Length', 'Transfer-Encoding', 'Expect', 'TE', 'Upgrade', 'Origin', 'constructor', 'Keep-Alive', ''],
    ),
    often(': ', ':', ' : ', ':\t', ':  '),
    fc.constantFrom('gzip', 'br', '*', 'keep-alive', 'close', '0', '3', 'chunked', 'a=b; c="d"', '', ' ', 'localhost'),
    often('', ' ', '\t', '\0', '\xff', '\r', '\r\n folded', '\r\n\tfolded: x'),
    often('\r\n', '\n', '\r\r\n'),
  )
  .map(joined);
const anyTarget = [
  '/',
  '/gone',
  '/moved',
  '/empty',
  '/latest?page=2',
  '/unknown',
  '//',
  '/#x',
  '*',
  'http://a/',
  '/\xe9',
];
/** A request as nobody would write it, most often one step away from a plain one. */
const oddRequest = fc
  .tuple(
    often('GET', 'HEAD', 'get', 'POST', 'OPTIONS', 'GE\tT', ''),
    often(' ', '  ', '\t'),
    fc.constantFrom(...anyTarget),
    often(' HTTP/1.1', ' HTTP/1.0', ' HTTP/1.2', '', ' HTTP/1.1 ', ' http/1.1'),
    often('\r\n', '\n'),
    often(`${host}\r\n`, '', 'host: LOCALHOST:3000\r\n', 'Host: evil.example\r\n', 'Host:localhost:3000\r\n'),
    fc.array(header, { maxLength: 2 }).map(joined),
    often('\r\n', '\n', ''),
  )
  .map(joined);
/** A request that is in order; about half of them are plain. */
const goodRequest = fc
  .tuple(
    fc.constantFrom('GET', 'HEAD'),
    fc.constantFrom(...anyTarget.slice(0, 7)),
    fc.constantFrom(
      '',
      '',
      'Accept-Encoding: br\r\n',
      'If-None-Match: *\r\n',
      'X:  y\r\n',
      'X:\r\n',
      'TE: trailers\r\n',
    ),
  )
  .map(([method, target, more]) => `${method} ${target} HTTP/1.1\r\n${host}\r\n${more}\r\n`);

const bytes = (text: string) => Buffer.from(text, 'latin1');
function split(whole: Buffer, cuts: readonly number[]): Buffer[] {
  const ends = [...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
  return ends.map((end, at) => whole.subarray(ends[at - 1] ?? 0, end));
}
const cuts = fc.array(fc.nat(400), { maxLength: 3 });
const numRuns = Number(process.env.NABA_RAW_RUNS ?? 300);

describe('requests nobody thought of', { timeout: 120_000 }, () => {
  it('are answered as Node answers them, in however many pieces they come', async () => {
    const before = bare.raw.length;
    const same = fc.asyncProperty(oddRequest, cuts, async (request, places) => {
      await sameAnswers(...split(bytes(request), places));
    });
    await fc.assert(same, { numRuns });
    expect(bare.raw.length - before).toBeGreaterThan(numRuns / 20);
  });

  it('are answered after plain ones as if each had come alone', async () => {
    const before = bare.raw.length;
    const inTurn = fc.asyncProperty(fc.array(goodRequest, { maxLength: 4 }), oddRequest, async (plain, odd) => {
      const isPlain = (request: string) => !/unknown|\/\/|X:|TE:/.test(request);
      const requests = [...plain.filter(isPlain), odd];
      let expected = '';
      for (const request of requests) expected += await exchange(http.port, [bytes(request)]);
      expect(await exchange(bare.port, [bytes(joined(requests))])).toBe(expected);
    });
    await fc.assert(inTurn, { numRuns });
    expect(bare.raw.length - before).toBeGreaterThan(numRuns / 2);
  });

  it('come in order and whole, however the pieces fall', async () => {
    const before = bare.raw.length;
    const last = bytes(`GET / HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`);
    const inOrder = fc.asyncProperty(fc.array(goodRequest, { maxLength: 5 }), cuts, async (requests, places) => {
      const pieces = split(Buffer.concat([bytes(joined(requests)), last]), places);
      const [one, other] = await Promise.all([exchange(bare.port, pieces, false), exchange(http.port, pieces, false)]);
      expect(one).toBe(other);
    });
    await fc.assert(inOrder, { numRuns });
    expect(bare.raw.length - before).toBeGreaterThan(numRuns / 20);
  });
});
