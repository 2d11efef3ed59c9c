import { localeSchema } from '#root/lib/domain/locale.ts';
import { searchStories } from '#root/lib/queries/search-page.ts';
import { hitOf, limitOf } from '../hit.ts';

export const dynamic = 'force-dynamic';

/** `/api/search?q=&limit=` (also `locale`, `section`): the stories that a text finds, likest first. */
export async function GET(request: Request) {
  const parameters = new URL(request.url).searchParams;
  const q = (parameters.get('q') ?? '').trim().slice(0, 300);
  if (!q) return Response.json({ hits: [], total: 0 });
  const locale = localeSchema.safeParse(parameters.get('locale')).data;
  const section = parameters.get('section') ?? undefined;
  const found = await searchStories(
    locale,
    { q, ...(section && { section }) },
    0,
    limitOf(parameters.get('limit'), 10),
  );
  return Response.json({ hits: await Promise.all(found.items.map(hitOf)), total: found.total });
}
