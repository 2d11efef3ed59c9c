import { href } from '#root/lib/i18n/href.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { WpParameters } from '#root/lib/wp-json/wp-parameters.ts';
import { type WpList, type WpResource, wpBody } from '#root/lib/wp-json/wp-resource.ts';
import { searchStories } from '../search-stories.ts';
import { api, whole } from './wp-address.ts';
import { wpPages } from './wp-pages.ts';
import { wpPost } from './wp-post.ts';
import { postCards } from './wp-posts.ts';

/** Stories that a text finds, likest first; pages where they are asked for. Without words, the newest. */
export async function wpSearch(asked: WpParameters): Promise<WpList> {
  if (asked.subtype === 'page') {
    const { items, total } = await wpPages(asked);
    const found = items.map(({ body: { id, link, title } }) =>
      hit(Number(id), String((title as { rendered: string }).rendered), String(link), 'page'),
    );
    return { items: found, total };
  }
  const { cards, total } = asked.search
    ? await found(asked)
    : await postCards({ ...asked, orderby: 'date', order: 'desc' });
  const items = cards.map(({ id, headline, locale, slug }) => {
    noteTag(dependency.card(id));
    return hit(id, headline, whole(href(locale, { to: 'article', id, slug })), 'post');
  });
  return { items, total };
}

async function found({ locale, search, offset, perPage }: WpParameters) {
  const { items, total } = await searchStories(locale, { q: search }, { offset, limit: perPage });
  return { cards: items.map(({ card }) => card), total };
}

function hit(id: number, title: string, url: string, subtype: 'post' | 'page'): WpResource {
  const self = { href: api(`/wp/v2/${subtype}s/${id}`), embeddable: true as const };
  return {
    body: { id, title, url, type: 'post', subtype },
    links: {
      self: [self],
      about: [{ href: api(`/wp/v2/types/${subtype}`) }],
      collection: [{ href: api('/wp/v2/search') }],
    },
    ...(subtype === 'post' && {
      embeds: {
        self: async () => {
          const post = await wpPost(id);
          return post ? [await wpBody(post, undefined, undefined)] : [];
        },
      },
    }),
  };
}
