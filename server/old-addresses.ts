import { oldAddress } from '#root/lib/queries/old-address.ts';
import type { RequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { nowhere } from './address.ts';
import type { Answer } from './captured-response.ts';
import { type NextHandler, type RenderRequest, render } from './render.ts';

/** A front page with parameters is another system's name for some page (see `readAddress`). */
const namedByParameter = /^\/(?:[a-z]{2})?\?/;

/**
 * Lets Next draw the page; where there is none, answers with what has become of its address: 301 to where it stands now, the
 * notice of a withdrawn story, or the 404. The answer rests on the redirects too, so a new one is obeyed at once.
 */
export async function renderOrForward(
  handle: NextHandler,
  asked: RenderRequest,
  context: RequestContext,
): Promise<Answer> {
  const isNamed = asked.method === 'GET' && namedByParameter.test(asked.url);
  const page = isNamed ? undefined : await render(handle, asked, context);
  if (page && (page.status !== 404 || asked.method !== 'GET')) return page;
  const old = await runtime().requests.run(context, () => oldAddress(asked.url));
  switch (old.kind) {
    case 'elsewhere':
      context.headers.set('location', old.href);
      return { status: 301, headers: {}, body: Buffer.alloc(0) };
    case 'withdrawn':
      return render(handle, { ...asked, url: old.href }, context);
    case 'missing':
      return page ?? render(handle, { ...asked, url: nowhere }, context);
  }
}
