'use server';

import { z } from 'zod';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { dropPicture } from '#root/lib/newsroom/drop-picture.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

/** Deletes a picture that nothing shows, with its files, for good. */
export const deletePicture = deskAct(
  {
    act: 'media.delete',
    permission: 'media.delete',
    recent: true,
    schema: z.object({ id: entityIdSchema, version: z.coerce.number().int().positive() }),
  },
  async ({ id, version }, { by }) => {
    const { environment, forgetFile } = runtime();
    if (!environment) return { refused: 'failed', status: 500 };
    const dropped = await dropPicture(store(), environment.DATA_DIR, { id, version, by });
    if (!dropped.ok) return { refused: dropped.code, status: dropped.code === 'picture-unknown' ? 404 : 409 };
    const { originalName, alt, renditions } = dropped.media;
    for (const { file } of renditions) forgetFile?.(`/media/${file}`);
    const record = { subject: `media:${id}`, before: { name: originalName, alt } };
    return { did: record, value: undefined, to: '/desk/pictures' };
  },
);
