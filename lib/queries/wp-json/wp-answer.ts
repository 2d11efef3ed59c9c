import { localeSchema } from '#root/lib/domain/locale.ts';
import { errorBody, noRoute, notLoggedIn, pageTooHigh, WpError } from '#root/lib/wp-json/wp-error.ts';
import { type Ordering, readWpParameters, type WpParameters } from '#root/lib/wp-json/wp-parameters.ts';
import { type WpList, type WpResource, wpBody } from '#root/lib/wp-json/wp-resource.ts';
import { siteSettings } from '../site.ts';
import { api } from './wp-address.ts';
import { wpCommentItem, wpComments } from './wp-comments.ts';
import { type WpCollection, wpCollections, wpIndex, wpNamespace } from './wp-index.ts';
import { wpMediaItem, wpMediaList } from './wp-media.ts';
import { wpPageItem, wpPages } from './wp-pages.ts';
import { wpPostItem } from './wp-post.ts';
import { wpPosts } from './wp-posts.ts';
import { wpSearch } from './wp-search.ts';
import { wpTermItem, wpTerms } from './wp-terms.ts';
import { wpUserItem, wpUsers } from './wp-users.ts';

/** An answer of the API; `total` and `links` stand in headers. */
export type WpAnswer = { status: number; body: unknown; total?: number; pages?: number; links?: string };

type Collection = {
  ordering: Ordering;
  list(asked: WpParameters): Promise<WpList>;
  item?(number: number, asked: WpParameters): Promise<WpResource>;
  /** WordPress refuses pages behind the last one of these, and answers the others' with an empty list. */
  refusal?: 'post' | 'search';
};

const postOrders = [
  'author',
  'date',
  'id',
  'include',
  'modified',
  'parent',
  'relevance',
  'slug',
  'include_slugs',
  'title',
];
const termOrders = ['id', 'include', 'name', 'slug', 'include_slugs', 'term_group', 'description', 'count'];

const collections: Record<WpCollection | 'search', Collection> = {
  posts: {
    ordering: { by: postOrders, standard: 'date', order: 'desc' },
    list: wpPosts,
    item: wpPostItem,
    refusal: 'post',
  },
  pages: {
    ordering: { by: [...postOrders, 'menu_order'], standard: 'date', order: 'desc' },
    list: wpPages,
    item: (number, { locale }) => wpPageItem(number, locale),
    refusal: 'post',
  },
  media: {
    ordering: { by: postOrders, standard: 'date', order: 'desc' },
    list: wpMediaList,
    item: wpMediaItem,
    refusal: 'post',
  },
  categories: {
    ordering: { by: termOrders, standard: 'name', order: 'asc' },
    list: (asked) => wpTerms('category', asked),
    item: (number, { locale }) => wpTermItem('category', number, locale),
  },
  tags: {
    ordering: { by: termOrders, standard: 'name', order: 'asc' },
    list: (asked) => wpTerms('tag', asked),
    item: (number, { locale }) => wpTermItem('tag', number, locale),
  },
  users: {
    ordering: {
      by: ['id', 'include', 'name', 'registered_date', 'slug', 'include_slugs'],
      standard: 'name',
      order: 'asc',
    },
    list: wpUsers,
    item: (number, { locale }) => wpUserItem(number, locale),
  },
  comments: {
    ordering: {
      by: ['date', 'date_gmt', 'id', 'include', 'post', 'parent', 'type'],
      standard: 'date_gmt',
      order: 'desc',
    },
    list: wpComments,
    item: wpCommentItem,
  },
  search: { ordering: { by: ['relevance'], standard: 'relevance', order: 'desc' }, list: wpSearch, refusal: 'search' },
};

/** What WordPress would answer at `/wp-json/…segments` with these parameters; errors have its shape as well. */
export async function wpAnswer(segments: readonly string[], query: URLSearchParams): Promise<WpAnswer> {
  try {
    return await answer(segments, query);
  } catch (error) {
    if (error instanceof WpError) return { status: error.status, body: errorBody(error) };
    throw error;
  }
}

async function answer(segments: readonly string[], query: URLSearchParams): Promise<WpAnswer> {
  if (segments.length === 0) {
    return { status: 200, body: await wpIndex(localeSchema.safeParse(query.get('lang')).data ?? 'ar') };
  }
  const [space, version, name = '', number, ...more] = segments;
  if (space !== 'wp' || version !== 'v2' || more.length > 0) throw noRoute();
  if (segments.length === 2) return { status: 200, body: wpNamespace() };
  if (name === 'users' && number === 'me') throw notLoggedIn();
  const known = [...wpCollections, 'search' as const].find((one) => one === name);
  const collection = known && collections[known];
  if (!collection) throw noRoute();
  const { timeZone } = await siteSettings();
  const asked = readWpParameters(query, collection.ordering, timeZone);
  if (number === undefined) return listAnswer(name, collection, asked);
  if (!collection.item || !/^\d{1,15}$/.test(number)) throw noRoute();
  const item = await collection.item(Number(number), asked);
  return { status: 200, body: await wpBody(item, asked.embed, asked.fields) };
}

async function listAnswer(name: string, { list, refusal }: Collection, asked: WpParameters): Promise<WpAnswer> {
  const { items, total } = await list(asked);
  const pages = Math.ceil(total / asked.perPage);
  if (refusal && asked.page > pages && total > 0) throw pageTooHigh(refusal);
  const body = await Promise.all(items.map((item) => wpBody(item, asked.embed, asked.fields)));
  const link = (page: number, relation: 'next' | 'prev') => {
    const query = new URLSearchParams(asked.query);
    query.set('page', String(page));
    return `<${api(`/wp/v2/${name}`)}?${query}>; rel="${relation}"`;
  };
  const links = [
    ...(asked.page > 1 ? [link(Math.min(asked.page - 1, Math.max(1, pages)), 'prev')] : []),
    ...(asked.page < pages ? [link(asked.page + 1, 'next')] : []),
  ];
  return { status: 200, body, total, pages, ...(links.length > 0 && { links: links.join(', ') }) };
}
