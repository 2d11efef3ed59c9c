import type { DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';
import type { PictureChoice } from '#root/lib/newsroom/picture-choice.ts';

export type SentPictureAnswer = DeskAnswer<PictureChoice>;

type Listener = {
  /** How much of the file is gone, from 0 to 1. */
  onSent: (part: number) => void;
  /** Told once, unless it was stopped. */
  onAnswer: (answer: SentPictureAnswer) => void;
};

/** Sends a picture to the desk as the bare body of one request, whose progress can be seen. @returns stops it */
export function sendPicture(file: File, { onSent, onAnswer }: Listener): () => void {
  const request = new XMLHttpRequest();
  request.open('POST', `/desk/upload?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total);
  request.upload.onload = () => onSent(1);
  request.onload = () => onAnswer((request.response as SentPictureAnswer | null) ?? { ok: false, code: 'failed' });
  request.onerror = () => onAnswer({ ok: false, code: 'cut-off' });
  request.send(file);
  return () => request.abort();
}
