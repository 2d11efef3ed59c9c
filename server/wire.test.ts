import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { addBrotli, buildEntry } from './entry.ts';
import { packetFor } from './wire.ts';

const entryOf = (type: string, body: string) =>
  buildEntry(
    { status: 200, headers: { 'content-type': type }, body: Buffer.from(body) },
    createRequestContext(0, ''),
    0,
  );

function encodingOf(head: readonly string[]): string | undefined {
  const at = head.indexOf('content-encoding');
  return at < 0 ? undefined : head[at + 1];
}

describe('the packet of an answer', () => {
  it('names an encoding only where the bytes are in it', async () => {
    const page = await entryOf('text/html', 'page');
    const zipped = packetFor(page, 'gzip, br', () => ({}));
    expect(encodingOf(zipped.head)).toBe('gzip');
    expect(gunzipSync(zipped.body).toString()).toBe('page');
    await addBrotli(page);
    expect(encodingOf(packetFor(page, 'gzip, br', () => ({})).head)).toBe('br');
    expect(encodingOf(packetFor(page, 'gzip;q=0', () => ({})).head)).toBeUndefined();
  });

  it('sends a picture as it is to whoever takes whatever', async () => {
    const picture = await entryOf('image/png', 'picture');
    for (const accept of ['', 'gzip', 'gzip, deflate, br', '*']) {
      const packet = packetFor(picture, accept, () => ({}));
      expect(encodingOf(packet.head), accept).toBeUndefined();
      expect(packet.body.toString(), accept).toBe('picture');
    }
  });
});
