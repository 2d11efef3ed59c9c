import { requestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';

export const dynamic = 'force-dynamic';

/** The paper can be served: the store answers. 503 until it does. */
export async function GET() {
  const context = requestContext();
  context.cacheable = false;
  const { store } = runtime();
  if (!store) return Response.json({ status: 'opening' }, { status: 503 });
  const counts = await store.reads.counts();
  return Response.json({ status: 'ready', ...counts, damages: store.damages().length });
}
