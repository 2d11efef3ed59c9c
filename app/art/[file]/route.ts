import { type CoverRatio, coverArt } from '#root/lib/cover-art/cover-art.ts';
import { cropSizes } from '#root/lib/domain/crop-shapes.ts';
import { requestContext, setStatus } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';

export const dynamic = 'force-dynamic';

const ratios: Record<string, CoverRatio> = { '16x9': '16:9', '4x3': '4:3', '1x1': '1:1' };

/** `{story}-{section}-{ratio}.svg`, or `.jpg` for machines that read no SVG; a section's id is what entityIdSchema takes. */
const fileName = /^([1-9]\d{0,14})-([a-z0-9][a-z0-9-]{0,63})-(16x9|4x3|1x1)\.(svg|jpg)$/;

/** The cover drawn for a story without a photo. Its name says all it is made from, so it never changes. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [, id, hue, shape = '', format] = fileName.exec((await params).file) ?? [];
  const ratio = ratios[shape];
  if (!id || !hue || !ratio) {
    setStatus(404);
    return new Response(null, { status: 404 });
  }
  const svg = coverArt({ id: Number(id), hue, ratio });
  requestContext().headers.set('cache-control', 'public, max-age=31536000, immutable');
  if (format === 'jpg') {
    const { cards } = runtime();
    if (!cards) throw new Error('covers are drawn in the running site only');
    const jpeg = await cards.cover({ svg, ...cropSizes[shape as keyof typeof cropSizes] });
    return new Response(Buffer.from(jpeg), { headers: { 'content-type': 'image/jpeg' } });
  }
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
