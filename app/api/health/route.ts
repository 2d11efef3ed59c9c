import { requestContext } from '#root/lib/runtime/request-context.ts';

export const dynamic = 'force-dynamic';

/** The process lives. */
export function GET() {
  requestContext().cacheable = false;
  return Response.json({ status: 'ok' });
}
