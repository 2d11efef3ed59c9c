import { randomUUID } from 'node:crypto';
import { type FinishedParts, withFinishedParts } from '#root/lib/runtime/finished-parts.ts';
import { createRequestContext, type RequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';
import type { Answer } from './captured-response.ts';
import { buildEntry, type Entry } from './entry.ts';
import { renderOrForward } from './old-addresses.ts';
import type { NextHandler, RenderRequest } from './render.ts';
import { removeRuntime } from './runtime-removal.ts';

/** What the page may not say itself: the server writes these. */
const ownHeaders = [
  'cache-control',
  'vary',
  'x-powered-by',
  'etag',
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'link',
  'content-length',
];

/** What a render's request context begins with, beside what every one begins with. */
export type Beginning = Partial<Pick<RequestContext, 'network' | 'status' | 'formState'>>;

export type PageRenderer = (asked: RenderRequest, beginning?: Beginning) => Promise<Entry>;

/** Makes whole pages: rendered by Next, freed of the framework's runtime, compressed, with all they rest on. */
export function createPageRenderer(handle: NextHandler, rendered: (seconds: number) => void): PageRenderer {
  const mark = `part-${randomUUID()}-`;
  return async (asked, beginning = {}) => {
    const finished: FinishedParts = { mark, html: [] };
    const context = { ...createRequestContext(runtime().now(), ''), finished, ...beginning };
    const reading = store().clock.reading();
    const began = performance.now();
    const answer = whole(await renderOrForward(handle, asked, context), finished);
    rendered((performance.now() - began) / 1000);
    return buildEntry(cleaned(answer, context), context, reading);
  };
}

/** A page without the framework's runtime, its finished parts in their places. */
function whole(answer: Answer, finished: FinishedParts): Answer {
  if (!String(answer.headers['content-type'] ?? '').startsWith('text/html')) return answer;
  return { ...answer, body: Buffer.from(withFinishedParts(removeRuntime(answer.body.toString('utf8')), finished)) };
}

function cleaned(answer: Answer, context: RequestContext): Answer {
  const headers = { ...answer.headers };
  for (const name of ownHeaders) delete headers[name];
  for (const [name, value] of context.headers) headers[name.toLowerCase()] = value;
  if (headers.location === undefined) return { ...answer, headers };
  // Whoever is sent elsewhere needs no page on the way.
  delete headers['content-type'];
  return { ...answer, headers, body: Buffer.alloc(0) };
}
