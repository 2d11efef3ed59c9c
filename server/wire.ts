import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { acceptedEncodings, type Encoding, type Entry } from './entry.ts';

/** An answer's head as Node takes it fastest: names and values in turn. */
type Head = readonly string[];
type Packet = { head: Head; notModified: Head; etag: string; body: Buffer };

const packets = new WeakMap<Entry, Partial<Record<Encoding, Packet>>>();

/**
 * Sends a page in the smallest encoding that the reader takes and that is there; 304 where the reader has it. Heads are
 * put together once for an entry, since a hit does little else.
 * @param headers those of the page; called once for each encoding of an entry
 */
export function sendPacket(
  request: IncomingMessage,
  response: ServerResponse,
  entry: Entry,
  headers: () => OutgoingHttpHeaders,
): void {
  const encoding = chooseEncoding(entry, request.headers['accept-encoding']);
  const ready = packets.get(entry) ?? {};
  const packet = ready[encoding] ?? packetOf(entry, encoding, headers());
  if (!ready[encoding]) packets.set(entry, { ...ready, [encoding]: packet });

  if (entry.status === 200 && isKnown(request.headers['if-none-match'], packet.etag)) {
    response.writeHead(304, packet.notModified as string[]);
    response.end();
    return;
  }
  response.writeHead(entry.status, packet.head as string[]);
  if (request.method === 'HEAD') response.end();
  else response.end(packet.body);
}

function packetOf(entry: Entry, encoding: Encoding, headers: OutgoingHttpHeaders): Packet {
  const { body, etag } = entry.variants[encoding] ?? entry.variants.identity;
  const common = flat({ ...headers, vary: 'Accept-Encoding', etag });
  const content = flat({
    ...entry.headers,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    'content-length': body.length,
  });
  return { head: [...content, ...common], notModified: common, etag, body };
}

function flat(headers: OutgoingHttpHeaders): string[] {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]));
}

/** Browsers send a handful of different Accept-Encoding headers: each is read once. */
const readEncodings = new Map<string, ReturnType<typeof acceptedEncodings>>();

function chooseEncoding(entry: Entry, accept = ''): Encoding {
  let takes = readEncodings.get(accept);
  if (!takes) {
    takes = acceptedEncodings(accept);
    if (readEncodings.size < 500) readEncodings.set(accept, takes);
  }
  if (takes.br && entry.variants.br) return 'br';
  return takes.gzip ? 'gzip' : 'identity';
}

function isKnown(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  return header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
