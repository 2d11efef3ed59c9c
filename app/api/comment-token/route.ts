import { freshToken } from '#root/lib/comments/form-token.ts';
import { requestContext } from '#root/lib/runtime/request-context.ts';

export const dynamic = 'force-dynamic';

/** `/api/comment-token?article=ID`: a timed token for the comment form of that story, never kept anywhere. */
export function GET(request: Request) {
  const context = requestContext();
  context.cacheable = false;
  const article = new URL(request.url).searchParams.get('article') ?? '';
  if (!/^[1-9]\d{0,14}$/.test(article)) return Response.json({ error: 'article-missing' }, { status: 400 });
  return Response.json({ token: freshToken(Number(article), context.now) });
}
