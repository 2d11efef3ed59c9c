import { cropShapes } from '#root/lib/domain/crop-shapes.ts';
import { pictureCrop } from '#root/lib/queries/picture-crop.ts';
import { redirectTo, requestContext, setStatus } from '#root/lib/runtime/request-context.ts';

export const dynamic = 'force-dynamic';

/** `{medium}-{shape}.jpg`, with its focal point `{medium}-{shape}-{x}-{y}.jpg` */
const fileName = /^([a-z0-9][a-z0-9-]{0,63})-(16x9|4x3|1x1)(?:-(\d{1,2}|100)-(\d{1,2}|100))?\.jpg$/;

/**
 * A photo in a shape that search engines ask for. A medium is named by its content and a cut by its focal point, so what an
 * address gives never changes; the address of a point that was moved leads to the new one.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [, mediaId = '', named = '', x, y] = fileName.exec((await params).file) ?? [];
  const shape = cropShapes.find((one) => one === named);
  const focus = x !== undefined && y !== undefined ? { x: Number(x), y: Number(y) } : undefined;
  const answer = shape && (await pictureCrop(mediaId, shape, focus));
  if (!answer) {
    setStatus(404);
    return new Response(null, { status: 404 });
  }
  if (answer.kind === 'elsewhere') {
    redirectTo(answer.href);
    return new Response(null, { status: 308, headers: { location: answer.href } });
  }
  requestContext().headers.set('cache-control', 'public, max-age=31536000, immutable');
  return new Response(new Uint8Array(answer.jpeg), { headers: { 'content-type': 'image/jpeg' } });
}
