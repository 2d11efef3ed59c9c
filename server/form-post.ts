import type { IncomingMessage } from 'node:http';
import { readBody } from './body.ts';
import type { HostCheck } from './client.ts';

/** The largest form a reader may send, in bytes. */
export const maxFormBytes = 64 * 1024;

/** A form as it came in, as bytes and as read. */
export type ReadForm = { body: Buffer; contentType: string; form: FormData };
/** A form, or the status with which it is refused. */
export type FormPost = ReadForm | { refused: number; reason: string };

/**
 * Reads a reader's form: multipart only (an urlencoded one would run no action and lose the text), within 64 KB, from
 * this site's own pages, texts only, and for one action that takes the form and nothing else.
 */
export async function readFormPost(request: IncomingMessage, isOurHost: HostCheck): Promise<FormPost> {
  const { origin } = request.headers;
  if (origin !== undefined && !isOwnOrigin(origin, isOurHost)) return { refused: 403, reason: 'another origin' };
  const contentType = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\s*;.*\bboundary=/i.test(contentType)) {
    return { refused: 415, reason: 'multipart/form-data only' };
  }
  const body = await readBody(request, maxFormBytes);
  if (!body) return { refused: 413, reason: 'over 64 KB' };
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => undefined);
  if (!form) return { refused: 400, reason: 'no readable form' };
  if ([...form.values()].some((value) => typeof value !== 'string')) return { refused: 400, reason: 'no files' };
  // Other fields of the framework bring arguments of the sender's choice along.
  const actions = [...form.keys()].filter((name) => name.startsWith('$ACTION'));
  const [action = ''] = actions;
  if (actions.length !== 1 || !/^\$ACTION_ID_[0-9a-f]+$/.test(action)) {
    return { refused: 400, reason: 'no form of this site' };
  }
  return { body, contentType, form };
}

function isOwnOrigin(origin: string, isOurHost: HostCheck): boolean {
  return URL.canParse(origin) && isOurHost(new URL(origin).host);
}
