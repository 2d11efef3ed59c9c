import type { IncomingMessage } from 'node:http';

/**
 * The whole body, or undefined where it is longer than `limit`. Of a longer one as much as `drain` is read and thrown
 * away, so that the sender is still listening when it is refused.
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
  drain = Math.min(16 * limit, limit + 2 ** 20),
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(request.headers['content-length'] ?? 0) > drain) return undefined;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > drain) return undefined;
    if (size <= limit) chunks.push(chunk);
  }
  return size <= limit ? Buffer.concat(chunks) : undefined;
}
