import type { IncomingMessage, ServerResponse } from 'node:http';
import { desk } from '#root/lib/auth/desk.ts';
import type { DeskVisit } from '#root/lib/auth/desk-visit.ts';
import { can } from '#root/lib/auth/permission.ts';
import { sessionToken } from '#root/lib/auth/session-cookie.ts';
import { pendingComments } from '#root/lib/queries/comment-queue.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { TagClock } from '#root/lib/store/tag-clock.ts';
import { securityHeaders } from './security-headers.ts';
import { sendText } from './send.ts';

export const deskEventsPath = '/desk/events';

/** Open streams: of one account, and of everybody. */
export const mostStreams = { account: 8, all: 200 };
/** Proxies give up on what says nothing; and whoever was signed out meanwhile is noticed at the next beat. */
const beatMs = 20_000;
/** A burst of comments is told as one. */
const gatherMs = 250;

export type DeskEvents = {
  /** Answers with a stream that tells how many comments wait, now and whenever that changes. */
  answer(request: IncomingMessage, response: ServerResponse, visit: DeskVisit): Promise<'desk' | 'refused'>;
  /** Ends every stream, so that the server can end. */
  close(): void;
};

/**
 * The desk's server-sent events, for those who moderate. Listening is no use of a session: it does not make it last longer.
 * @param https whether the site's address is
 */
export function createDeskEvents(clock: TagClock, https: boolean): DeskEvents {
  const streams = new Map<ServerResponse, { accountId: string; visit: DeskVisit }>();
  let gathering: NodeJS.Timeout | undefined;
  const beat = setInterval(keepUp, beatMs);
  beat.unref();
  const stop = clock.onTick((tags) => {
    if (streams.size === 0 || gathering || (tags && !tags.has(dependency.comments))) return;
    gathering = setTimeout(() => {
      gathering = undefined;
      void tell([...streams.keys()]);
    }, gatherMs);
  });

  async function tell(responses: readonly ServerResponse[]): Promise<void> {
    const pending = await pendingComments().catch(() => undefined);
    if (pending === undefined) return;
    for (const response of responses) {
      if (!response.writableEnded) response.write(`event: comments\ndata: ${JSON.stringify({ pending })}\n\n`);
    }
  }

  function keepUp(): void {
    for (const [response, { accountId, visit }] of streams) {
      if (listener(visit) === accountId) response.write(':\n\n');
      else response.end();
    }
  }

  return {
    async answer(request, response, visit) {
      const site = request.headers['sec-fetch-site'];
      if (site !== undefined && site !== 'same-origin') return refuse(response, 403, 'another origin');
      const accountId = listener(visit);
      if (accountId === undefined) return refuse(response, 403, 'not for you');
      const own = [...streams.values()].filter((stream) => stream.accountId === accountId);
      if (own.length >= mostStreams.account || streams.size >= mostStreams.all) {
        return refuse(response, 429, 'too many streams');
      }
      response.writeHead(200, {
        ...securityHeaders(https),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'private, no-store',
        // Proxies would gather it.
        'x-accel-buffering': 'no',
        'x-robots-tag': 'noindex, nofollow',
      });
      if (request.method === 'HEAD') {
        response.end();
        return 'desk';
      }
      streams.set(response, { accountId, visit });
      response.on('close', () => streams.delete(response));
      response.write('retry: 5000\n\n');
      await tell([response]);
      return 'desk';
    },
    close() {
      stop();
      clearInterval(beat);
      clearTimeout(gathering);
      for (const response of streams.keys()) response.end();
    },
  };
}

/** The account that may listen by this visit's cookie, as things stand now. */
function listener(visit: DeskVisit): string | undefined {
  const token = sessionToken(visit);
  const session = token ? desk().sessions.find(token, runtime().now()) : undefined;
  const account = session?.stage === 'whole' ? desk().accounts.get(session.accountId) : undefined;
  return account?.state === 'active' && can(account.role, 'comment.moderate') ? account.id : undefined;
}

function refuse(response: ServerResponse, status: number, reason: string): 'refused' {
  sendText(response, status, `Refused: ${reason}.\n`);
  return 'refused';
}
