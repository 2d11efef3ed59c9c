import { STATUS_CODES } from 'node:http';
import type { PlainRequest } from './plain-request.ts';
import { type Head, isKnown, type Packet } from './wire.ts';

/** Heads as they go over the wire, true for one second: the date is in them. */
type Heads = { second: number; full?: Buffer; notModified?: Buffer };

/**
 * Turns packets into the very bytes that Node's own HTTP would send for them.
 * @param keepAliveMs how long a silent connection is kept, as Node tells it to the reader
 */
export function createPacketBytes(keepAliveMs: number) {
  const kept = new WeakMap<Packet, Heads>();
  const ending = `Connection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(keepAliveMs / 1000)}\r\n\r\n`;
  let date = { second: 0, text: '' };

  function headsOf(packet: Packet): Heads {
    const instant = Date.now();
    const second = Math.floor(instant / 1000);
    if (date.second !== second) date = { second, text: new Date(instant).toUTCString() };
    let heads = kept.get(packet);
    if (heads?.second !== second) {
      heads = { second };
      kept.set(packet, heads);
    }
    return heads;
  }

  function headBytes(status: number, head: Head): Buffer {
    let text = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'unknown'}\r\n`;
    for (let i = 0; i + 1 < head.length; i += 2) text += `${head[i]}: ${head[i + 1]}\r\n`;
    return Buffer.from(`${text}Date: ${date.text}\r\n${ending}`, 'latin1');
  }

  /** The answer in parts, in order. They are shared: nobody may write to them. */
  return function packetBytes(packet: Packet, asked: PlainRequest): readonly Buffer[] {
    const heads = headsOf(packet);
    if (isKnown(asked.ifNoneMatch, packet)) {
      heads.notModified ??= headBytes(304, packet.notModified);
      return [heads.notModified];
    }
    heads.full ??= headBytes(packet.status, packet.head);
    return asked.isHead || packet.body.length === 0 ? [heads.full] : [heads.full, packet.body];
  };
}
