import { decodedPath } from '#root/app/decoded-path.ts';
import { wpAnswer } from '#root/lib/queries/wp-json/wp-answer.ts';
import { requestContext, setStatus } from '#root/lib/runtime/request-context.ts';

export const dynamic = 'force-dynamic';

/** The API of WordPress for reading, so that apps and scripts made for it go on working. */
export async function GET(request: Request, { params }: { params: Promise<{ path?: string[] }> }): Promise<Response> {
  const segments = decodedPath((await params).path ?? []) ?? [''];
  const { status, body, total, pages, links } = await wpAnswer(segments, new URL(request.url).searchParams);
  setStatus(status);
  if (links) requestContext().headers.set('link', links);
  return Response.json(body, {
    status,
    headers: {
      // As WordPress writes them; anybody may read, and nobody is logged in here.
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type',
      'access-control-expose-headers': 'X-WP-Total, X-WP-TotalPages, Link',
      ...{ allow: 'GET', 'x-robots-tag': 'noindex', 'content-type': 'application/json; charset=UTF-8' },
      ...(total !== undefined && { 'x-wp-total': String(total), 'x-wp-totalpages': String(pages) }),
    },
  });
}
