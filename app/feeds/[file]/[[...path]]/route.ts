import { decodedPath } from '#root/app/decoded-path.ts';
import { atom } from '#root/lib/feeds/atom.ts';
import type { Feed } from '#root/lib/feeds/feed.ts';
import { type FeedFormat, feedTypes } from '#root/lib/feeds/feed-address.ts';
import { jsonFeed } from '#root/lib/feeds/json-feed.ts';
import { rss } from '#root/lib/feeds/rss.ts';
import { feedAt } from '#root/lib/queries/feed-at.ts';
import { setStatus } from '#root/lib/runtime/request-context.ts';

export const dynamic = 'force-dynamic';

type Params = { file: string; path?: string[] };
const writers: Record<FeedFormat, (feed: Feed) => string> = { xml: rss, atom, json: jsonFeed };

/** Every feed of the site: `…/feed.xml` and `…/comments.xml` come here with their name first (see server/inner-url.ts). */
export async function GET(_request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { file, path = [] } = await params;
  const [, name, format] = /^(feed|comments)\.(xml|atom|json)$/.exec(file) ?? [];
  const segments = decodedPath(path);
  if (!name || !segments) return absent(404);
  const answer = await feedAt(name as 'feed' | 'comments', segments);
  if (answer.kind !== 'feed') return absent(answer.kind === 'withdrawn' ? 410 : 404);
  const written = format as FeedFormat;
  // Browsers would only offer to save the exact types; readers take these as well.
  const type = written === 'json' ? feedTypes.json : 'application/xml';
  return new Response(writers[written](answer.feed), { headers: { 'content-type': `${type}; charset=utf-8` } });
}

function absent(status: 404 | 410): Response {
  setStatus(status);
  return new Response(null, { status });
}
