import type { IncomingMessage, ServerResponse } from 'node:http';
import { BusyTurnsError, createTurns } from '#root/lib/auth/turns.ts';
import { refusal } from '#root/lib/comments/refused-comment.ts';
import type { HostCheck } from './client.ts';
import type { Entry } from './entry.ts';
import { type ReadForm, readFormPost } from './form-post.ts';
import { frameworkHeaders } from './framework-headers.ts';
import { BusyError } from './page-cache.ts';
import type { PageDoor } from './page-door.ts';
import type { PageRenderer } from './page-renderer.ts';
import { sendText } from './send.ts';

/** Forms answered at once, and those that wait for their turn; beyond that readers are told to come back. */
export const mostForms = { atOnce: 64, waiting: 448 };

export type FormDoorOptions = {
  siteUrl: string;
  isOurHost: HostCheck;
  renderPage: PageRenderer;
  pageDoor: PageDoor;
  addressOf: (request: IncomingMessage) => string;
};

/** Answers readers' forms: each is read whole, handed to its action, and answered with a page nobody else gets. */
export function createFormDoor({ siteUrl, isOurHost, renderPage, pageDoor, addressOf }: FormDoorOptions) {
  const pageHeaders = frameworkHeaders(siteUrl);
  const inTurn = createTurns(mostForms.atOnce, mostForms.waiting);

  /** @returns whether it was taken to an action; @throws BusyError */
  return async function answerForm(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
  ): Promise<'form' | 'refused' | 'failed'> {
    const post = await readFormPost(request, isOurHost);
    if ('refused' in post) {
      sendText(response, post.refused, `Refused: ${post.reason}.\n`, { connection: 'close' });
      return 'refused';
    }
    const entry = await inTurn(() => formAnswer(post, url, addressOf(request))).catch((error: unknown) => {
      throw error instanceof BusyTurnsError ? new BusyError('too many forms under way') : error;
    });
    if (entry.status >= 500) {
      pageDoor.sendTrouble(request, response, url);
      return 'failed';
    }
    pageDoor.sendOnce(request, response, { ...entry, personal: true }, 'cache;desc=none');
    return 'form';
  };

  /** What the form's action answers; where the form is of an older build, the same page with what was typed in it. */
  async function formAnswer({ body, contentType, form }: ReadForm, url: string, network: string): Promise<Entry> {
    const headers = { ...pageHeaders, 'content-type': contentType, origin: siteUrl };
    const entry = await renderPage({ method: 'POST', url, headers, body }, { network });
    if (entry.headers['x-nextjs-action-not-found'] === undefined) return entry;
    const formState = refusal(form, { form: 'outdated' });
    return renderPage({ method: 'GET', url, headers: pageHeaders }, { network, status: 409, formState });
  }
}

export type FormDoor = ReturnType<typeof createFormDoor>;
