import type { IncomingMessage, ServerResponse } from 'node:http';
import { pictureUploadPath } from './picture-door.ts';

/** How long a request may take to come in whole, in milliseconds: a picture from a telephone takes its time. */
export const bodyDeadlines = { usual: 30_000, picture: 600_000 };

/** Where pictures are sent: by the desk's script, and by the library's plain form. */
const picturePaths = [pictureUploadPath, '/desk/pictures'];

/** Hangs up on whoever does not end what they send in time. */
export function holdToDeadline(request: IncomingMessage, response: ServerResponse, deadlines = bodyDeadlines): void {
  const { 'content-length': length, 'transfer-encoding': pieces } = request.headers;
  if (pieces === undefined && (length === undefined || length === '0')) return;
  const isPicture = request.method === 'POST' && picturePaths.includes(request.url?.split('?', 1)[0] ?? '');
  const timer = setTimeout(
    () => {
      if (!request.complete) request.socket.destroy();
    },
    isPicture ? deadlines.picture : deadlines.usual,
  );
  timer.unref();
  response.once('close', () => clearTimeout(timer));
}
