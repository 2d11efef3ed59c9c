import { setStatus } from '#root/lib/runtime/request-context.ts';

/** A machine's document; 404 where there is none. */
export function plainAnswer(
  body: string | undefined,
  type: 'text/plain' | 'application/xml' | 'text/markdown',
): Response {
  if (body !== undefined) return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
  setStatus(404);
  return new Response(null, { status: 404 });
}
