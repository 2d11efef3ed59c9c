import { cardPath } from '#root/lib/cards/card-face.ts';
import { storyCard } from '#root/lib/queries/story-card.ts';
import { redirectTo, requestContext, setStatus } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';

export const dynamic = 'force-dynamic';

const number = /^[1-9]\d{0,14}$/;

/** `/cards/{story}/{version}.png`: the story as messengers and search engines show it. An older version leads to the present one. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string; file: string }> }) {
  const { id, file } = await params;
  const version = /^(.+)\.png$/.exec(file)?.[1] ?? '';
  if (!number.test(id) || !number.test(version)) return absent(404);
  const answer = await storyCard(Number(id), Number(version));
  if (answer.kind === 'missing') return absent(404);
  if (answer.kind === 'withdrawn') return absent(410);
  if (answer.kind === 'elsewhere') {
    redirectTo(cardPath(Number(id), answer.version));
    return new Response(null, { status: 308 });
  }
  const { cards } = runtime();
  if (!cards) throw new Error('cards are drawn in the running site only');
  const png = await cards.draw(answer.face);
  requestContext().headers.set('cache-control', 'public, max-age=31536000, immutable');
  return new Response(Buffer.from(png), { headers: { 'content-type': 'image/png' } });
}

function absent(status: 404 | 410): Response {
  setStatus(status);
  return new Response(null, { status });
}
