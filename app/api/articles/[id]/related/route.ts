import { hitOf, limitOf } from '#root/app/api/hit.ts';
import { isPublic } from '#root/lib/domain/article.ts';
import { relatedCards } from '#root/lib/queries/related-stories.ts';
import { noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';

export const dynamic = 'force-dynamic';

/**
 * `/api/articles/{id}/related?limit=`: the stories akin to this one; `id` is the number or the sourceId. With `sections=0`
 * its section plays no part: for measuring.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id: given } = await params;
  const name = decodeURIComponent(given);
  const isNumber = /^\d{1,15}$/.test(name);
  // A source id may lead to another story, or to one at all, after the next import.
  if (!isNumber) noteTag(dependency.sources);
  const id = isNumber ? Number(name) : await store().reads.articleIdBySource(name);
  if (id !== undefined) noteTag(dependency.article(id));
  const article = id === undefined ? undefined : await store().get('article', id);
  if (!article || !isPublic(article, requestContext().now)) {
    const status = article?.state === 'withdrawn' ? 410 : 404;
    return Response.json({ error: status === 410 ? 'withdrawn' : 'not-found' }, { status });
  }
  const parameters = new URL(request.url).searchParams;
  const limit = limitOf(parameters.get('limit'), 6);
  const options = { sections: parameters.get('sections') !== '0' };
  const hits = await Promise.all((await relatedCards(article.id, limit, options)).map(hitOf));
  return Response.json({ hits, total: hits.length });
}
