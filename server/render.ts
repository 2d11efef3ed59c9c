import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { RequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { type Answer, CapturedResponse } from './captured-response.ts';
import { innerUrl } from './inner-url.ts';

/** Next's own door. */
export type NextHandler = (request: IncomingMessage, response: CapturedResponse) => Promise<void>;

/** What Next is asked: never the reader's own request, so that nothing of one reader gets into another's page. */
export type RenderRequest = { method: 'GET' | 'POST'; url: string; headers: Record<string, string>; body?: Buffer };

/**
 * Lets Next draw a page and gives it back whole, with the status its page asked for in `context`.
 * @throws whatever escapes the framework; a page that fails inside it comes back with status 500
 */
export async function render(handle: NextHandler, asked: RenderRequest, context: RequestContext): Promise<Answer> {
  const request = new IncomingMessage(new Socket());
  request.method = asked.method;
  request.url = innerUrl(asked.url);
  request.headers = { ...asked.headers };
  if (asked.body) {
    request.headers['content-length'] = String(asked.body.length);
    request.push(asked.body);
  }
  request.push(null);
  const response = new CapturedResponse(request);
  await runtime().requests.run(context, () => handle(request, response));
  const answer = await response.answer;
  return answer.status === 200 ? { ...answer, status: context.status } : answer;
}
