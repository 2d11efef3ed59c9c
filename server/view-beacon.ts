import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { isPublic } from '#root/lib/domain/article.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';
import { keyedHash } from '#root/lib/runtime/secret.ts';
import type { Outcome } from './metrics.ts';
import { sendText } from './send.ts';

export const viewBeaconPath = '/api/view';

/** One reader counts once for a story in this time. */
const repeatMs = 6 * 3_600_000;
const machines =
  /bot|crawl|spider|slurp|preview|fetch|monitor|headless|lighthouse|curl|wget|python|java\/|go-http|scrapy|^$/i;

/**
 * Counts a view: `POST /api/view` with a story's number as the body, sent by the page after ten seconds of visible
 * reading. Who it was is held as a keyed hash in memory only, to tell repeats, and never written.
 */
export function createViewBeacon(addressOf: (request: IncomingMessage) => string) {
  const seen = new LRUCache<string, true>({ max: 200_000, ttl: repeatMs });

  return async function countView(request: IncomingMessage, response: ServerResponse): Promise<Outcome> {
    const id = Number(await shortBody(request));
    if (!Number.isInteger(id) || id < 1) {
      sendText(response, 400, 'Refused: no story.\n');
      return 'refused';
    }
    const agent = request.headers['user-agent'] ?? '';
    const reader = keyedHash('view', `${addressOf(request)}\0${agent}\0${id}`);
    if (!machines.test(agent) && !seen.has(reader)) {
      seen.set(reader, true);
      const article = await store().get('article', id);
      if (article && isPublic(article, runtime().now())) await runtime().readership?.view(id);
    }
    response.writeHead(204, { 'cache-control': 'no-store' });
    response.end();
    return 'form';
  };
}

async function shortBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString('latin1');
    if (text.length > 20) return '';
  }
  return text;
}
