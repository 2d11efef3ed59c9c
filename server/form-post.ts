import type { IncomingMessage } from 'node:http';
import { isOurHost } from './client.ts';

/** The largest form a reader may send, in bytes. */
export const maxFormBytes = 64 * 1024;

/** A form as it came in, or the status with which it is refused. */
export type FormPost =
  | { body: Buffer; contentType: string; fields: ReadonlySet<string> }
  | { refused: number; reason: string };

/**
 * Reads a reader's form: multipart only (an urlencoded one would run no action and lose the text), within 64 KB, from
 * this site's own pages.
 */
export async function readFormPost(request: IncomingMessage, siteUrl: string): Promise<FormPost> {
  const { origin } = request.headers;
  if (origin !== undefined && !isOwnOrigin(origin, siteUrl)) return { refused: 403, reason: 'another origin' };
  const contentType = request.headers['content-type'] ?? '';
  const boundary = /^multipart\/form-data\s*;.*\bboundary="?([^";]{1,200})"?/i.exec(contentType)?.[1];
  if (!boundary) return { refused: 415, reason: 'multipart/form-data only' };
  if (Number(request.headers['content-length'] ?? 0) > maxFormBytes) return { refused: 413, reason: 'over 64 KB' };
  const body = await readBody(request, maxFormBytes);
  if (!body) return { refused: 413, reason: 'over 64 KB' };
  return { body, contentType, fields: fieldNames(body) };
}

function isOwnOrigin(origin: string, siteUrl: string): boolean {
  return URL.canParse(origin) && isOurHost(new URL(origin).host, siteUrl);
}

/** The whole body, or undefined where it is longer than `limit`. */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The names of the form's parts, as far as the parts' heads tell. */
function fieldNames(body: Buffer): Set<string> {
  const names = new Set<string>();
  for (const [, name] of body
    .toString('latin1')
    .matchAll(/^content-disposition:\s*form-data;\s*name="([^"\r\n]*)"/gim)) {
    if (name !== undefined) names.add(Buffer.from(name, 'latin1').toString('utf8'));
  }
  return names;
}
