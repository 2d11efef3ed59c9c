import { localeSchema } from '#root/lib/domain/locale.ts';
import { searchStories } from '#root/lib/queries/search-stories.ts';
import { hitOf, limitOf } from '../hit.ts';

export const dynamic = 'force-dynamic';

/**
 * `/api/search?q=&limit=` (also `locale`, `section`, `author`, `from`, `to`, `order=date`): the stories that a text finds,
 * likest first. Near-copies stand for themselves.
 */
export async function GET(request: Request) {
  const parameters = new URL(request.url).searchParams;
  const given = (name: 'section' | 'author' | 'from' | 'to') => {
    const value = parameters.get(name);
    return value ? { [name]: value } : {};
  };
  const wishes = {
    q: parameters.get('q') ?? '',
    ...given('section'),
    ...given('author'),
    ...given('from'),
    ...given('to'),
    ...(parameters.get('order') === 'date' && { order: 'date' as const }),
  };
  const locale = localeSchema.safeParse(parameters.get('locale')).data;
  const window = { offset: 0, limit: limitOf(parameters.get('limit'), 10) };
  const { items, total } = await searchStories(locale, wishes, window);
  return Response.json({ hits: await Promise.all(items.map(({ card }) => hitOf(card))), total });
}
