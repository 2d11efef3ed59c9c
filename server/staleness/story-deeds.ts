import { pick } from '#root/lib/cover-art/chance.ts';
import type { Article } from '#root/lib/domain/article.ts';
import type { Block } from '#root/lib/domain/block.ts';
import { locales } from '#root/lib/domain/locale.ts';
import { publish } from '#root/lib/newsroom/publish.ts';
import { restore, withdraw } from '#root/lib/newsroom/withdraw.ts';
import { type Deed, few, hour, minute, perhaps, type Scene, second } from './deed.ts';
import { paper, save, story } from './paper.ts';

/** Hours of publication as seen from now: long ago, of late, at once, to come. */
const distances = [98, 74, 50, 26, 3, 0.02, 0, 0, 0, -0.01, -0.2, -5].map((hours) => hours * hour);

function instant({ now, chance }: Scene): string {
  return new Date(now() - pick(chance, distances)).toISOString();
}

function headline({ chance }: Scene, id: number): string {
  return `${pick(chance, paper.words)} ${pick(chance, paper.words)} ${id} ${Math.floor(chance() * 1e6)}`;
}

function body({ chance }: Scene): Block[] {
  const text = Array.from({ length: 6 }, () => pick(chance, paper.words)).join(' ');
  const picture = { mediaId: pick(chance, paper.media), alt: 'صورة' };
  return [
    { type: 'paragraph', text },
    ...few(chance, paper.stories, 1).map((articleId) => ({ type: 'related', articleId }) as const),
    ...(chance() < 0.4 ? [{ type: 'picture', picture } as const] : []),
  ];
}

/** A story that shares no word with another one: it has no kin but those that an editor chose. */
function alone({ chance }: Scene): Partial<Article> {
  const relatedIds = [pick(chance, paper.stories), pick(chance, paper.stories)];
  return { headline: `${Math.floor(chance() * 1e9)}`, tagIds: [], body: [], relatedIds };
}

function fresh(scene: Scene, id: number): Article {
  const { chance, now } = scene;
  const translationKey = perhaps(chance, paper.keys);
  return story(id, now(), {
    locale: pick(chance, [...locales, 'ar']),
    state: pick(chance, ['published', 'published', 'published', 'draft', 'scheduled']),
    headline: headline(scene, id),
    sectionId: pick(chance, paper.sections),
    tagIds: few(chance, paper.tags, 2),
    authorIds: few(chance, paper.authors, 2),
    relatedIds: few(chance, paper.stories, 2),
    body: body(scene),
    publishedAt: instant(scene),
    ...(chance() < 0.15 && alone(scene)),
    ...(translationKey && { translationKey }),
  });
}

/** A story of the paper as it stands; a number without one gets a new story. */
async function changed(scene: Scene, change: (article: Article) => Partial<Article>): Promise<readonly number[]> {
  const id = pick(scene.chance, paper.stories);
  const article = await scene.store.get('article', id);
  const document = article ? { ...article, ...change(article) } : fresh(scene, id);
  await save(scene.store, { collection: 'article', id, document });
  return [id];
}

const edit = (change: (scene: Scene, article: Article) => Partial<Article>): Deed => {
  return (scene) => changed(scene, (article) => change(scene, article));
};

const picture = ({ chance }: Scene) => {
  const mediaId = perhaps(chance, paper.media);
  return { picture: mediaId && { mediaId, alt: `صورة ${Math.floor(chance() * 100)}` } };
};

const decided = (decide: typeof publish): Deed => {
  return async ({ store, chance, now }) => {
    const id = pick(chance, paper.stories);
    await decide(store, id, now(), { by: 'desk' });
    return [id];
  };
};

/** What editors do to stories. */
export const storyDeeds: Record<string, Deed> = {
  write: (scene) => changed(scene, ({ id }) => fresh(scene, id)),
  'change the headline': edit((scene, { id }) => ({ headline: headline(scene, id) })),
  'change the slug': edit(({ chance }, { id }) => ({ slug: `story-${id}-${Math.floor(chance() * 1e6)}` })),
  'change the body': edit((scene) => ({ body: body(scene) })),
  'correct quietly': edit((_scene, { id }) => ({ sourceUrl: `https://example.org/${id}`, updatedAt: undefined })),
  'change the picture': edit(picture),
  'move to another section': edit(({ chance }) => ({ sectionId: pick(chance, paper.sections) })),
  retag: edit(({ chance }) => ({ tagIds: few(chance, paper.tags, 2) })),
  'change the authors': edit(({ chance }) => ({ authorIds: few(chance, paper.authors, 2) })),
  'choose related stories': edit(({ chance }) => ({ relatedIds: few(chance, paper.stories, 3) })),
  'change the translation': edit(({ chance }) => ({ translationKey: perhaps(chance, paper.keys) })),
  'change the language': edit(({ chance }) => ({ locale: pick(chance, locales) })),
  date: edit((scene) => ({ publishedAt: instant(scene) })),
  schedule: edit(({ chance, now }) => {
    const at = now() + pick(chance, [20 * second, 10 * minute, hour]);
    return { state: 'published', publishedAt: new Date(at).toISOString() };
  }),
  'open or close comments': edit(({ chance }) => ({ commenting: pick(chance, ['default', 'open', 'closed']) })),
  publish: decided(publish),
  withdraw: decided(withdraw),
  restore: decided(restore),
  'withdraw the oldest': async ({ store, chance, now }) => {
    const filter = { locale: pick(chance, locales), now: now() };
    const { total } = await store.reads.articles(filter, { offset: 0, limit: 0 });
    const { items } = await store.reads.articles(filter, { offset: total - 1, limit: 1 });
    for (const { id } of items) await withdraw(store, id, now(), { by: 'desk' });
    return items.map(({ id }) => id);
  },
  delete: async ({ store, chance }) => {
    const id = pick(chance, paper.stories);
    if (await store.get('article', id)) await save(store, { collection: 'article', id, document: null });
    return [id];
  },
  'save two at once': async (scene) => {
    const [one = 1, other = 2] = few(scene.chance, paper.stories, 4);
    const documents = [fresh(scene, one), ...(one === other ? [] : [fresh(scene, other)])];
    const writes = documents.map((document) => ({ collection: 'article', id: document.id, document }) as const);
    await save(scene.store, ...writes);
    return [one, other];
  },
};
