import { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse, validateHeaderValue } from 'node:http';
import { acceptedEncodings, type Encoding, type Entry } from './entry.ts';

/** An answer's head as Node takes it fastest: names and values in turn. */
export type Head = readonly string[];
/** A page in one encoding, ready to be sent, and the short answer to who has it already. */
export type Packet = { status: number; head: Head; notModified: Head; etag: string; body: Buffer };

type Ready = { packet: Packet; kept: number };
const packets = new WeakMap<Entry, Partial<Record<Encoding, Ready>>>();

/**
 * The page in the smallest encoding that the reader takes and that is there. Heads are put together once for an entry,
 * since a hit does little else.
 * @param headers those of the page; called once for each encoding of an entry, and again when `kept` changes
 * @param kept for how many seconds a CDN may keep the page, as the headers say
 * @throws TypeError where a header's value can not be sent
 */
export function packetFor(entry: Entry, acceptEncoding: string, headers: () => OutgoingHttpHeaders, kept = 0): Packet {
  const encoding = chooseEncoding(entry, acceptEncoding);
  const ready = packets.get(entry);
  const known = ready?.[encoding];
  if (known?.kept === kept) return known.packet;
  const packet = packetOf(entry, encoding, headers());
  packets.set(entry, { ...ready, [encoding]: { packet, kept } });
  return packet;
}

/** Whether the reader, by If-None-Match, has this page already. */
export function isKnown(ifNoneMatch: string, { status, etag }: Packet): boolean {
  if (!ifNoneMatch || status !== 200) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

/** Sends a packet through Node's own HTTP. */
export function sendPacket(request: IncomingMessage, response: ServerResponse, packet: Packet): void {
  if (isKnown(request.headers['if-none-match'] ?? '', packet)) {
    response.writeHead(304, packet.notModified as string[]);
    response.end();
    return;
  }
  response.writeHead(packet.status, packet.head as string[]);
  if (request.method === 'HEAD') response.end();
  else response.end(packet.body);
}

function packetOf(entry: Entry, encoding: Encoding, headers: OutgoingHttpHeaders): Packet {
  const { body, etag } = entry.variants[encoding] ?? entry.variants.identity;
  const common = flat({ ...headers, vary: 'Accept-Encoding', etag });
  // What the server says of a page stands for what its route says: no header goes out twice.
  const own = Object.entries(entry.headers).filter(([name]) => !(name in headers));
  const content = flat({
    ...Object.fromEntries(own),
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    'content-length': body.length,
  });
  return { status: entry.status, head: [...content, ...common], notModified: common, etag, body };
}

function flat(headers: OutgoingHttpHeaders): string[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (value === undefined) return [];
    validateHeaderValue(name, String(value));
    return [name, String(value)];
  });
}

function chooseEncoding(entry: Entry, accept: string): Encoding {
  // Nothing, compressed, is more than nothing.
  if (entry.variants.identity.body.length === 0) return 'identity';
  const takes = takenEncodings(accept);
  if (takes.br && entry.variants.br) return 'br';
  return takes.gzip && entry.variants.gzip ? 'gzip' : 'identity';
}

/** Browsers send a handful of different Accept-Encoding headers: each is read once. */
const readEncodings = new Map<string, ReturnType<typeof acceptedEncodings>>();

/** `acceptedEncodings`, remembered. */
export function takenEncodings(accept: string): ReturnType<typeof acceptedEncodings> {
  const known = readEncodings.get(accept);
  if (known) return known;
  const takes = acceptedEncodings(accept);
  if (readEncodings.size < 500) readEncodings.set(accept, takes);
  return takes;
}
