import { cropShapes } from '#root/lib/media/crop.ts';
import { pictureCrop } from '#root/lib/queries/picture-crop.ts';
import { requestContext, setStatus } from '#root/lib/runtime/request-context.ts';

export const dynamic = 'force-dynamic';

/** `{medium}-{shape}.jpg` */
const fileName = /^([a-z0-9][a-z0-9-]{0,63})-(16x9|4x3|1x1)\.jpg$/;

/** A photo in a shape that search engines ask for. A medium is named by its content, so its cuts never change. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [, mediaId = '', named = ''] = fileName.exec((await params).file) ?? [];
  const shape = cropShapes.find((one) => one === named);
  const picture = shape && (await pictureCrop(mediaId, shape));
  if (!picture) {
    setStatus(404);
    return new Response(null, { status: 404 });
  }
  requestContext().headers.set('cache-control', 'public, max-age=31536000, immutable');
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/jpeg' } });
}
