import { STATUS_CODES } from 'node:http';
import type { PlainRequest } from './plain-request.ts';
import { type Head, isKnown, type Packet } from './wire.ts';

/** What goes over the wire for a packet, true for one second: the date is in it. */
type Bytes = { full?: Buffer; notModified?: Buffer; whole?: Buffer };

/** Room for heads and bodies in one piece, of what is asked for more than once in a second. */
const wholeRoom = 16 * 2 ** 20;

/**
 * Turns packets into the very bytes that Node's own HTTP would send for them.
 * @param keepAliveMs how long a silent connection is kept, as Node tells it to the reader
 */
export function createPacketBytes(keepAliveMs: number) {
  const ready = new Map<Packet, Bytes>();
  const ending = `Connection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(keepAliveMs / 1000)}\r\n\r\n`;
  let date = { second: 0, text: '' };
  let room = wholeRoom;

  /** What is ready of this second; that of the last one is forgotten. */
  function bytesOf(packet: Packet): Bytes {
    const instant = Date.now();
    const second = Math.floor(instant / 1000);
    if (date.second !== second) {
      date = { second, text: new Date(instant).toUTCString() };
      room = wholeRoom;
      ready.clear();
    }
    let bytes = ready.get(packet);
    if (!bytes) {
      bytes = {};
      ready.set(packet, bytes);
    }
    return bytes;
  }

  function headBytes(status: number, head: Head): Buffer {
    let text = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'unknown'}\r\n`;
    for (let i = 0; i + 1 < head.length; i += 2) text += `${head[i]}: ${head[i + 1]}\r\n`;
    return Buffer.from(`${text}Date: ${date.text}\r\n${ending}`, 'latin1');
  }

  /** One piece leaves faster than two, but is worth its copy only for who comes again. */
  function inOne(bytes: Bytes, head: Buffer, body: Buffer): readonly Buffer[] {
    const length = head.length + body.length;
    if (length > room) return [head, body];
    room -= length;
    bytes.whole = Buffer.concat([head, body], length);
    return [bytes.whole];
  }

  /** The answer in parts, in order. They are shared: nobody may write to them. */
  return function packetBytes(packet: Packet, asked: PlainRequest): readonly Buffer[] {
    const bytes = bytesOf(packet);
    if (isKnown(asked.ifNoneMatch, packet)) {
      bytes.notModified ??= headBytes(304, packet.notModified);
      return [bytes.notModified];
    }
    const bare = asked.isHead || packet.body.length === 0;
    if (bytes.whole && !bare) return [bytes.whole];
    const again = bytes.full !== undefined;
    bytes.full ??= headBytes(packet.status, packet.head);
    if (bare) return [bytes.full];
    return again ? inOne(bytes, bytes.full, packet.body) : [bytes.full, packet.body];
  };
}
