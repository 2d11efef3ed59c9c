import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';
import { currentEditor } from '#root/lib/auth/current-editor.ts';
import { desk } from '#root/lib/auth/desk.ts';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { actorOf, type Editor, signature } from '#root/lib/auth/editor.ts';
import { can } from '#root/lib/auth/permission.ts';
import { networkKey } from '#root/lib/comments/network-key.ts';
import { maxImageBytes } from '#root/lib/media/image-limits.ts';
import { type PictureChoice, pictureChoice } from '#root/lib/newsroom/picture-choice.ts';
import { takePicture } from '#root/lib/newsroom/take-picture.ts';
import { requestContext } from '#root/lib/runtime/request-context.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';

/** Where the desk's script sends pictures, each as the bare body of one POST, its name in the query. */
export const pictureUploadPath = '/desk/upload';

/** Pictures that may be on their way at once; a sender is answered, also where it is refused, after so many bytes more. */
const mostAtOnce = 12;
const mostDrained = 8 * 2 ** 20;

type Answer = { status: number; answer: DeskAnswer<PictureChoice> };

/**
 * Takes pictures into the media library as they come, without holding them in memory. Asked within the request's context,
 * after the desk's door has refused other origins.
 */
export function createPictureDoor() {
  let underWay = 0;

  async function take(request: IncomingMessage): Promise<Answer> {
    const editor = await currentEditor();
    if (!editor) return refused(401, 'signed-out');
    if (!can(editor.account.role, 'media.upload')) return noted(editor, 403, 'forbidden');
    if (Number(request.headers['content-length'] ?? 0) > maxImageBytes) return noted(editor, 413, 'image-too-large');
    if (underWay >= mostAtOnce) return refused(503, 'busy');
    underWay += 1;
    try {
      return await kept(request, editor);
    } catch (error) {
      if (request.destroyed && !request.complete) return refused(400, 'cut-off');
      if ((error as Error).name === 'BusyTurnsError') return refused(503, 'busy');
      if (isStoreError(error)) return refused(503, error.code);
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return refused(503, 'disk-full');
      console.error('a picture could not be taken', error);
      return refused(500, 'failed');
    } finally {
      underWay -= 1;
    }
  }

  return async function answerPicture(request: IncomingMessage, response: ServerResponse): Promise<'desk' | 'refused'> {
    const { status, answer } = await take(request);
    if (!answer.ok) await drained(request, status === 401 ? 0 : mostDrained);
    if (response.destroyed) return 'refused';
    const body = Buffer.from(JSON.stringify(answer));
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      ...(!request.complete && { connection: 'close' }),
    });
    response.end(body);
    return answer.ok ? 'desk' : 'refused';
  };
}

async function kept(request: IncomingMessage, editor: Editor): Promise<Answer> {
  const { environment } = runtime();
  if (!environment) throw new Error('The paper is not open.');
  const { now } = requestContext();
  const name = new URL(deskVisit().url, 'http://desk').searchParams.get('name') ?? '';
  const sent = request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Uint8Array>;
  const taken = await takePicture(store(), environment.DATA_DIR, { name, sent, by: signature(editor), now });
  if (!taken.ok) return noted(editor, taken.code === 'image-too-large' ? 413 : 422, taken.code);
  const { id, originalName } = taken.media;
  if (!taken.known) await note(editor, { subject: `media:${id}`, after: { name: originalName } });
  return { status: 200, answer: { ok: true, value: pictureChoice(taken.media) } };
}

function refused(status: number, code: string): Answer {
  return { status, answer: { ok: false, code } };
}

async function noted(editor: Editor, status: number, code: string): Promise<Answer> {
  await note(editor, { subject: 'media', refused: code });
  return refused(status, code);
}

function note({ account }: Editor, entry: { subject: string; after?: unknown; refused?: string }): Promise<void> {
  const from = networkKey(requestContext().network).slice(0, 12);
  return desk().audit.append([{ by: actorOf(account), act: 'media.upload', ...entry, from }]);
}

/** Reads on for a while what is thrown away, so that the sender is still listening when it is refused. */
async function drained(request: IncomingMessage, most: number): Promise<void> {
  if (request.complete || request.destroyed || Number(request.headers['content-length'] ?? 0) > maxImageBytes + most)
    return;
  let bytes = 0;
  try {
    for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Uint8Array>) {
      bytes += piece.byteLength;
      if (bytes > maxImageBytes + most) return;
    }
  } catch {
    // Whoever hung up is not listening any more.
  }
}
