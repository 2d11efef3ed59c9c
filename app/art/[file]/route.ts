import { type CoverRatio, coverArt } from '#root/lib/cover-art/cover-art.ts';
import { requestContext, setStatus } from '#root/lib/runtime/request-context.ts';

export const dynamic = 'force-dynamic';

const ratios: Record<string, CoverRatio> = { '16x9': '16:9', '4x3': '4:3', '1x1': '1:1' };

/** `{story}-{section}-{ratio}.svg`; a section's id is what entityIdSchema takes. */
const fileName = /^([1-9]\d{0,14})-([a-z0-9][a-z0-9-]{0,63})-(16x9|4x3|1x1)\.svg$/;

/** The cover drawn for a story without a photo. Its name says all it is made from, so it never changes. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [, id, hue, shape = ''] = fileName.exec((await params).file) ?? [];
  const ratio = ratios[shape];
  if (!id || !hue || !ratio) {
    setStatus(404);
    return new Response(null, { status: 404 });
  }
  requestContext().headers.set('cache-control', 'public, max-age=31536000, immutable');
  return new Response(coverArt({ id: Number(id), hue, ratio }), { headers: { 'content-type': 'image/svg+xml' } });
}
