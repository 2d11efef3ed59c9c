'use server';

import { z } from 'zod';
import { takePicture } from '#root/lib/newsroom/take-picture.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

const schema = z.object({
  file: z
    .instanceof(File, { error: 'picture-missing' })
    .refine(({ name, size }) => name !== '' && size > 0, { error: 'picture-missing' }),
});

/** Takes a picture into the media library from a plain form: the desk's script sends them piece by piece (`/desk/upload`). */
export const uploadPicture = deskAct(
  { act: 'media.upload', permission: 'media.upload', schema },
  async ({ file }, { by, now }) => {
    const { environment } = runtime();
    if (!environment) return { refused: 'failed', status: 500 };
    const sent = file.stream() as unknown as AsyncIterable<Uint8Array>;
    const taken = await takePicture(store(), environment.DATA_DIR, { name: file.name, sent, by, now });
    if (!taken.ok) return { refused: 'invalid', faults: { file: taken.code }, record: { subject: 'media' } };
    const { id, originalName } = taken.media;
    const did = taken.known ? [] : { subject: `media:${id}`, after: { name: originalName } };
    return { did, value: undefined, to: `/desk/pictures/${id}` };
  },
);
