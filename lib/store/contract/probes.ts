import type { Comment } from '#root/lib/domain/comment.ts';
import { locales } from '#root/lib/domain/locale.ts';
import { dependency } from '../dependency.ts';
import type { ArticleCard, ArticleFilter, CommentThread, Store } from '../port.ts';
import { world } from './random-paper.ts';
import { noon } from './sample.ts';

/** A read with what it answered and the tags that a page resting on it notes. */
export type Probe = { name: string; ask: (store: Store) => Promise<{ answer: unknown; tags: string[] }> };

const window = { offset: 0, limit: 4 };
const nowadays = { now: noon };
const cardTags = (cards: readonly ArticleCard[]) => cards.map(({ id }) => dependency.card(id));

function listing(name: string, filter: Omit<ArticleFilter, 'now'>, ...tags: string[]): Probe {
  return {
    name: `articles ${name}`,
    async ask({ reads }) {
      const answer = await reads.articles({ ...nowadays, ...filter }, window);
      return { answer, tags: [...tags, ...cardTags(answer.items)] };
    },
  };
}

function simple(name: string, tags: string[], answer: (store: Store) => Promise<unknown>): Probe {
  return { name, ask: async (store) => ({ answer: await answer(store), tags }) };
}

const days = [...new Set(world.hours.map((h) => new Date(noon - h * 3_600_000).toISOString().slice(0, 10)))];
const allLatest = locales.map(dependency.latest);

/** Every read of the port, with every key of the random paper. */
export const probes: Probe[] = [
  ...locales.map((locale) => listing(locale, { locale }, dependency.latest(locale))),
  listing('of all languages', {}, ...allLatest),
  listing('not yet published', { states: ['draft', 'ready', 'withdrawn'] }, dependency.stories),
  ...world.sections.map((sectionId) => listing(sectionId, { sectionId }, dependency.section(sectionId))),
  ...world.tags.map((tagId) => listing(tagId, { tagId }, dependency.tag(tagId))),
  ...world.authors.map((authorId) => listing(authorId, { authorId, locale: 'ar' }, dependency.author(authorId))),
  listing('s1 and t1', { sectionId: 's1', tagId: 't1', exclude: [1] }, dependency.section('s1')),
  ...days.map((day) => {
    const from = Date.parse(day);
    return listing(day, { from, before: from + 86_400_000 }, dependency.archive(day));
  }),
  ...world.articles.flatMap(storyProbes),
  ...world.keys.flatMap((key) => [
    {
      name: `translations ${key}`,
      async ask({ reads }: Store) {
        const answer = await reads.translations(key, noon);
        return { answer, tags: [dependency.translations(key), ...cardTags(answer)] };
      },
    },
    simple(`articleIdBySource ${key}`, [dependency.sources], ({ reads }) => reads.articleIdBySource(key)),
  ]),
  ...world.words.flatMap((text) => [search(text), search(text, 's2')]),
  ...world.comments.map((id) => ({
    name: `threadPosition ${id}`,
    async ask(store: Store) {
      const articleId = (await store.get('comment', id))?.articleId;
      const tags = [articleId === undefined ? dependency.comments : dependency.thread(articleId)];
      return { answer: await store.reads.threadPosition(id), tags };
    },
  })),
  simple('comments', [dependency.comments], ({ reads }) => reads.comments({ states: ['pending', 'approved'] }, window)),
  ...['x', 'y', 'z'].flatMap((slug) => [
    simple(`tag by slug ${slug}`, [dependency.slug('tag', slug)], ({ reads }) => reads.idBySlug('tag', slug)),
    simple(`author by slug ${slug}`, [dependency.slug('author', slug)], ({ reads }) => reads.idBySlug('author', slug)),
    simple(`section by slug ${slug}`, [dependency.sections], ({ reads }) => reads.idBySlug('section', slug)),
  ]),
  ...locales.flatMap((locale) => [
    simple(`bounds ${locale}`, [dependency.latest(locale)], ({ reads }) => reads.publicationBounds(locale, noon)),
    simple(`corrections ${locale}`, [dependency.found], ({ reads }) => reads.corrections(locale, noon, 9)),
    simple(`front ${locale}`, [dependency.front(locale)], (store) => store.get('front', `front-${locale}`)),
    simple(`section front ${locale}`, [dependency.section('s1')], (store) =>
      store.get('front', `front-${locale}-of-s1`),
    ),
    simple(`breaking ${locale}`, [dependency.breaking(locale)], (store) => store.get('breaking', `breaking-${locale}`)),
  ]),
  simple('nextPublication', allLatest, ({ reads }) => reads.nextPublication(noon)),
  simple('plans', [dependency.stories], ({ reads }) => reads.plans(9)),
  simple('counts', [dependency.stories, dependency.comments], ({ reads }) => reads.counts()),
  simple('pictures', [dependency.all('media')], ({ reads }) => reads.pictures({ words: [] }, window)),
  simple('picture uses', [dependency.stories, dependency.all('author')], ({ reads }) => reads.pictureUses('m1')),
  simple('ending licences', [dependency.stories, dependency.all('media')], ({ reads }) =>
    reads.endingLicences(noon, window),
  ),
  simple('focal points', [dependency.all('media')], ({ reads }) => reads.focalPoints(['m1'])),
  simple('all sections', [dependency.sections], (store) => store.all('section')),
  simple('all tags', [dependency.all('tag')], (store) => store.all('tag')),
  simple('all authors', [dependency.all('author')], (store) => store.all('author')),
  simple('all media', [dependency.all('media')], (store) => store.all('media')),
  simple('all pages', [dependency.all('page')], (store) => store.all('page')),
  simple('section s1', [dependency.section('s1')], (store) => store.get('section', 's1')),
  simple('tag t1', [dependency.tag('t1')], (store) => store.get('tag', 't1')),
  simple('author a1', [dependency.author('a1')], (store) => store.get('author', 'a1')),
  simple('settings', [dependency.site], (store) => store.get('settings', 'site')),
  simple('page', [dependency.page('about')], (store) => store.get('page', 'about')),
  simple('redirect', [dependency.redirects], (store) => store.get('redirect', 'r1')),
  simple('media', [dependency.media('m1')], (store) => store.get('media', 'm1')),
];

function storyProbes(id: number): Probe[] {
  return [
    simple(`article ${id}`, [dependency.article(id)], (store) => store.get('article', id)),
    simple(`card ${id}`, [dependency.card(id)], ({ reads }) => reads.cards([id])),
    {
      name: `neighbours ${id}`,
      async ask(store) {
        const sectionId = (await store.get('article', id))?.sectionId;
        const answer = await store.reads.neighbours(id, noon);
        const section = sectionId === undefined ? [] : [dependency.section(sectionId)];
        const beside = cardTags(Object.values(answer).filter((card) => card !== undefined));
        return { answer, tags: [dependency.article(id), ...section, ...beside] };
      },
    },
    {
      name: `related ${id}`,
      async ask({ reads }) {
        const answer = await reads.related(id, noon, 3);
        return { answer, tags: [dependency.article(id), dependency.found, ...cardTags(answer)] };
      },
    },
    {
      name: `kin ${id}`,
      async ask({ reads }) {
        const answer = await reads.kin(id);
        return { answer, tags: [dependency.article(id), dependency.kin(id), ...cardTags(answer?.cards ?? [])] };
      },
    },
    {
      name: `threads ${id}`,
      async ask({ reads }) {
        const answer = await reads.threads(id, window);
        const shown = { ...answer, items: answer.items.map(shownThread) };
        return { answer: shown, tags: [dependency.thread(id)] };
      },
    },
  ];
}

function search(text: string, sectionId?: string): Probe {
  return {
    name: `search ${text} ${sectionId ?? ''}`,
    async ask({ reads }) {
      const { items, total } = await reads.search({ text, ...nowadays, ...(sectionId && { sectionId }) }, window);
      const cards = items.map(({ card }) => card);
      return { answer: { cards, total }, tags: [dependency.found, ...cardTags(cards)] };
    },
  };
}

/** What readers see of a thread: neither addresses nor the moderators' notes. */
function shownThread({ comment, replies }: CommentThread): unknown {
  const { id, parentId, author, text, createdAt } = comment satisfies Comment;
  return { id, parentId, author, text, createdAt, replies: replies.map(shownThread) };
}
