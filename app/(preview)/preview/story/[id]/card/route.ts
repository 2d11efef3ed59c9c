import { articleNumber } from '#root/lib/queries/article-address.ts';
import { deskPreview } from '#root/lib/queries/previewed-story.ts';
import { cardFace } from '#root/lib/queries/story-card.ts';
import { requestContext, setStatus } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';

export const dynamic = 'force-dynamic';

/** `/preview/story/{number}/card`: the picture that messengers will show of a story, for colleagues. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = articleNumber((await params).id);
  const answer = id === undefined ? undefined : await deskPreview(id);
  const { cards } = runtime();
  if (answer?.kind !== 'story' || !cards) {
    setStatus(404);
    return new Response(null, { status: 404 });
  }
  const { article } = answer;
  const publishedAt = article.publishedAt ?? new Date(requestContext().now).toISOString();
  const png = await cards.draw(await cardFace(article, publishedAt));
  return new Response(Buffer.from(png), { headers: { 'content-type': 'image/png' } });
}
