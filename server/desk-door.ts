import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { currentEditor } from '#root/lib/auth/current-editor.ts';
import type { DeskVisit } from '#root/lib/auth/desk-visit.ts';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { readBody } from './body.ts';
import type { Answer } from './captured-response.ts';
import { readCookies } from './cookies.ts';
import { type DeskEvents, deskEventsPath } from './desk-events.ts';
import { deskHeaders } from './desk-headers.ts';
import { chosenLanguage, languageCookie } from './desk-language.ts';
import { isForeign, originOf } from './desk-origin.ts';
import { acceptedEncodings } from './entry.ts';
import { frameworkHeaders } from './framework-headers.ts';
import { BusyError } from './page-cache.ts';
import { createPictureDoor, pictureUploadPath } from './picture-door.ts';
import { type NextHandler, type RenderRequest, render } from './render.ts';
import { removeRuntime } from './runtime-removal.ts';
import { sendText } from './send.ts';
import { withoutEmptyActions } from './without-empty-actions.ts';

/** What the desk's script may say to the framework. */
const scriptHeaders = [
  'rsc',
  'next-action',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
];
/** The largest thing that may be sent to the desk, in bytes: by whoever is signed in (a picture), and by others. */
export const mostBytes = { editor: 32 * 2 ** 20, visitor: 64 * 1024 };
const mostAtOnce = 32;
const longestAgent = 200;

const previewPath = /^\/preview(?:[/?]|$)/;

/** `/desk` and what is below it, and the previews that are shared: never kept, never cached, with a framework's script. */
export function isDeskPath(path: string): boolean {
  return /^\/(?:desk|preview)(?:\/|$)/.test(path);
}

export type DeskDoorOptions = {
  siteUrl: string;
  handle: NextHandler;
  addressOf: (request: IncomingMessage) => string;
  sendTrouble: (request: IncomingMessage, response: ServerResponse, url: string) => void;
  events: Pick<DeskEvents, 'answer'>;
  development: boolean;
};

/** Answers the desk: each request is drawn for itself and sent to nobody else. */
export function createDeskDoor({ siteUrl, handle, addressOf, sendTrouble, events, development }: DeskDoorOptions) {
  const passedOn = frameworkHeaders(siteUrl);
  const answerPicture = createPictureDoor();
  let underWay = 0;

  /** @param url path and query, its path canonical; @throws BusyError */
  return async function answerDesk(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
  ): Promise<'desk' | 'refused' | 'failed'> {
    if (isForeign(request, siteUrl)) return refuse(response, 403, 'another origin');
    const visit = visitOf(request, url);
    if (request.method !== 'POST' && url === deskEventsPath) return events.answer(request, response, visit);
    // The framework handing a call on to where its action is: it would run as nobody's, from this machine's own address.
    if (request.headers['x-action-forwarded'] !== undefined) return refuse(response, 404, 'no such action here');
    // The framework's other name for the data of a page: not one that anything here asks by.
    if (/^[^?]*\.rsc(?:\?|$)/.test(url)) return refuse(response, 404, 'no such page');
    const language = chosenLanguage(url);
    if (language) return sendChosen(response, language);
    const context = { ...createRequestContext(runtime().now(), addressOf(request)), desk: visit };
    if (request.method === 'POST' && url.split('?', 1)[0] === pictureUploadPath) {
      return runtime().requests.run(context, () => answerPicture(request, response));
    }
    if (underWay >= mostAtOnce) throw new BusyError('too many at the desk');
    underWay += 1;
    try {
      const body = request.method === 'POST' ? await bodyOf(request, context) : undefined;
      if (body === null) return refuse(response, 413, 'too large');
      const asked = askedOf(request, visit, body);
      const answer = await render(handle, asked, context);
      if (isMisdirected(request, answer)) return refuse(response, 404, 'no such action here');
      if (answer.status >= 500 && !visit.byScript) {
        sendTrouble(request, response, url);
        return 'failed';
      }
      // Whoever is sent elsewhere needs no page on the way.
      const away = answer.headers.location !== undefined && !visit.byScript;
      // And what was sent to one page is not to be sent again to another.
      const status = away && request.method === 'POST' ? 303 : answer.status;
      const whole = away ? { ...answer, status, body: Buffer.alloc(0) } : asShown(answer);
      await send(request, response, whole, visit, context.headers);
      return 'desk';
    } finally {
      underWay -= 1;
    }
  };

  function visitOf(request: IncomingMessage, url: string): DeskVisit {
    const cookies = readCookies(request.headers.cookie);
    return {
      nonce: randomBytes(18).toString('base64'),
      locale: cookies.get(languageCookie) === 'en' ? 'en' : 'ar',
      origin: originOf(request, siteUrl),
      cookies,
      agent: (request.headers['user-agent'] ?? '').slice(0, longestAgent),
      url,
      byScript: request.headers['next-action'] !== undefined || request.headers.rsc !== undefined,
      setCookies: [],
    };
  }

  function askedOf(request: IncomingMessage, visit: DeskVisit, body: Buffer | undefined): RenderRequest {
    const headers: Record<string, string> = { ...passedOn };
    for (const name of scriptHeaders) {
      const value = request.headers[name];
      if (typeof value === 'string') headers[name] = value;
    }
    // The framework takes the nonce for its own scripts from here.
    headers['content-security-policy'] = `script-src 'nonce-${visit.nonce}'`;
    if (!body) return { method: 'GET', url: visit.url, headers };
    const contentType = request.headers['content-type'] ?? '';
    return {
      method: 'POST',
      url: visit.url,
      headers: { ...headers, origin: siteUrl, 'content-type': contentType },
      body,
    };
  }

  async function send(
    request: IncomingMessage,
    response: ServerResponse,
    answer: Answer,
    visit: DeskVisit,
    own: ReadonlyMap<string, string>,
  ): Promise<void> {
    const isPreview = previewPath.test(visit.url);
    const headers = deskHeaders(answer, visit, own, { https: siteUrl.startsWith('https:'), development, isPreview });
    const zip = acceptedEncodings(request.headers['accept-encoding']).gzip && answer.body.length > 1024;
    const body = zip ? await promisify(gzip)(answer.body, { level: 5 }) : answer.body;
    response.writeHead(answer.status, {
      ...headers,
      ...(zip && { 'content-encoding': 'gzip' }),
      'content-length': body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }
}

/** Previews are readers' pages: they say that they need no script of the framework, and are sent without. */
function asShown(answer: Answer): Answer {
  if (!String(answer.headers['content-type'] ?? '').startsWith('text/html')) return answer;
  return { ...answer, body: Buffer.from(withoutEmptyActions(removeRuntime(answer.body.toString('utf8')))) };
}

/** The body; null where it is larger than this visitor may send. */
async function bodyOf(
  request: IncomingMessage,
  context: ReturnType<typeof createRequestContext>,
): Promise<Buffer | null> {
  const isEditor = await runtime().requests.run(context, async () => (await currentEditor()) !== undefined);
  return (await readBody(request, isEditor ? mostBytes.editor : mostBytes.visitor)) ?? null;
}

/**
 * Whether an action was called at a page that does not have it. The framework hands such calls on to this very server, as
 * nobody's, and answers with an empty object whatever came of it.
 */
function isMisdirected({ headers }: IncomingMessage, answer: Answer): boolean {
  return headers['next-action'] !== undefined && /^application\/json\b/.test(String(answer.headers['content-type']));
}

function refuse(response: ServerResponse, status: number, reason: string): 'refused' {
  sendText(response, status, `Refused: ${reason}.\n`, { connection: 'close' });
  return 'refused';
}

/** The language goes into a cookie, and the address is asked for again without it. */
function sendChosen(response: ServerResponse, { locale, url }: { locale: string; url: string }): 'desk' {
  const cookie = `${languageCookie}=${locale}; Path=/desk; Max-Age=31536000; SameSite=Lax`;
  response.writeHead(303, { location: url, 'set-cookie': cookie, 'cache-control': 'no-store', 'content-length': 0 });
  response.end();
  return 'desk';
}
