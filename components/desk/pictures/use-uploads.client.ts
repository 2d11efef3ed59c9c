import { useEffect, useRef, useState } from 'react';
import { maxImageBytes } from '#root/lib/media/image-limits.ts';
import type { PictureChoice } from '#root/lib/newsroom/picture-choice.ts';
import { sendPicture } from './send-picture.client.ts';

/** A file on its way into the library; `preparing`: all of it is there, and its sizes are made. */
export type Upload = {
  key: number;
  file: File;
  state: 'waiting' | 'sending' | 'preparing' | 'done' | 'failed';
  /** How much of it is gone, from 0 to 1. */
  sent: number;
  code?: string;
  picture?: PictureChoice;
};

/** So many are sent at once; the desk makes the sizes of one at a time. */
const atOnce = 2;

export type Uploads = {
  uploads: readonly Upload[];
  add: (files: Iterable<File>) => void;
  /** Stops one that is on its way, or takes one that failed off the list. */
  drop: (key: number) => void;
  again: (key: number) => void;
};

/** Files on their way into the library, a few at a time. @param onDone told of each picture that is in it */
export function useUploads(onDone: (picture: PictureChoice) => void): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<number, () => void>());
  const next = useRef(1);
  const done = useRef(onDone);
  done.current = onDone;

  useEffect(() => {
    const change = (key: number, part: Partial<Upload>) =>
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
    for (const { key, file } of uploads.filter(({ state }) => state === 'waiting')) {
      if (stops.current.size >= atOnce) return;
      if (stops.current.has(key)) continue;
      const stop = sendPicture(file, {
        onSent: (sent) => change(key, { sent, state: sent < 1 ? 'sending' : 'preparing' }),
        onAnswer(answer) {
          stops.current.delete(key);
          if (!answer.ok) return change(key, { state: 'failed', code: answer.code });
          change(key, { state: 'done', picture: answer.value });
          done.current(answer.value);
        },
      });
      stops.current.set(key, stop);
      change(key, { state: 'sending' });
    }
  }, [uploads]);

  // Whoever leaves the page leaves nothing behind that would go on.
  useEffect(() => {
    const { current } = stops;
    return () => {
      for (const stop of current.values()) stop();
      current.clear();
    };
  }, []);

  function drop(key: number): void {
    stops.current.get(key)?.();
    stops.current.delete(key);
    setUploads((all) => all.filter((one) => one.key !== key));
  }

  return {
    uploads,
    add(files) {
      const added = [...files].map((file): Upload => {
        const key = next.current++;
        if (file.size <= maxImageBytes) return { key, file, state: 'waiting', sent: 0 };
        return { key, file, state: 'failed', sent: 0, code: 'image-too-large' };
      });
      setUploads((all) => [...all, ...added]);
    },
    drop,
    again: (key) =>
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, state: 'waiting', sent: 0 } : one))),
  };
}
