import { type Chance, pick } from '#root/lib/cover-art/chance.ts';
import type { Comment } from '#root/lib/domain/comment.ts';
import { frontId } from '#root/lib/domain/front-id.ts';
import { locales } from '#root/lib/domain/locale.ts';
import { type RedirectTarget, redirectFor } from '#root/lib/domain/redirect.ts';
import type { Front, SiteSettings, StandingPage } from '#root/lib/domain/settings.ts';
import { setBreaking } from '#root/lib/newsroom/breaking.ts';
import { decideComment, deleteComment, eraseComments } from '#root/lib/newsroom/comment-decision.ts';
import { author, comment, section, tag } from '#root/lib/store/contract/sample.ts';
import type { Store } from '#root/lib/store/port.ts';
import { type Deed, few, hour, minute, perhaps, type Scene, second } from './deed.ts';
import { paper, save } from './paper.ts';

const nothing: readonly number[] = [];
const number = (chance: Chance) => Math.floor(chance() * 1e6);
const name = ({ chance }: Scene) => ({ ar: `${pick(chance, paper.words)} ${number(chance)}` });

/** A new document in most cases, now and then a deletion of what is there. */
async function keepOrDelete<D>(
  chance: Chance,
  store: Store,
  where: ['section' | 'tag' | 'author' | 'media', string],
  make: () => D,
) {
  const [collection, id] = where;
  const gone = chance() < 0.15;
  if (gone && !(await store.get(collection, id))) return nothing;
  await save(store, { collection, id, document: gone ? null : make() } as never);
  return nothing;
}

const remarkIds = Array.from({ length: 12 }, (_, i) => `c${i}`);

async function someRemark({ store, chance }: Scene): Promise<Comment | undefined> {
  return store.get('comment', chance() < 0.5 ? pick(chance, remarkIds) : `first-${Math.floor(chance() * 49)}`);
}

async function post(scene: Scene): Promise<readonly number[]> {
  const { store, chance, now } = scene;
  const id = pick(chance, remarkIds);
  const parentId = perhaps(chance, remarkIds);
  const articleId = pick(chance, paper.discussed);
  const document = comment(id, {
    ...{ articleId, state: pick(chance, ['approved', 'approved', 'pending']), text: name(scene).ar },
    ...{ email: pick(chance, paper.mails), createdAt: new Date(now()).toISOString() },
    ...(parentId && parentId !== id && { parentId }),
  });
  await save(store, { collection: 'comment', id, document });
  return [articleId];
}

const remarkDeeds: Record<string, Deed> = {
  'post a comment': post,
  'post one more': post,
  'decide about a comment': async (scene) => {
    const remark = await someRemark(scene);
    const state = pick(scene.chance, ['approved', 'rejected', 'spam'] as const);
    if (remark) await decideComment(scene.store, remark.id, state, 'moderator', scene.now());
    return remark ? [remark.articleId] : nothing;
  },
  'delete a comment': async (scene) => {
    const remark = await someRemark(scene);
    if (remark) await deleteComment(scene.store, remark.id, 'moderator');
    return remark ? [remark.articleId] : nothing;
  },
  'erase a writer’s comments': async ({ store, chance }) => {
    // Rarely, or threads would never fill a page.
    if (chance() < 0.1) await eraseComments(store, pick(chance, paper.mails), 'moderator');
    return paper.discussed;
  },
};

function choice(chance: Chance): Pick<Front, 'leadId' | 'secondIds'> {
  const leadId = perhaps(chance, paper.stories);
  const secondIds = Array.from({ length: Math.floor(chance() * 4) }, () => pick(chance, paper.stories));
  return { secondIds, ...(leadId && { leadId }) };
}

async function choose(store: Store, id: string, made: Omit<Front, 'schema' | 'id' | 'version'>): Promise<void> {
  await save(store, { collection: 'front', id, document: { schema: 1, id, version: 1, ...made } });
}

const furnitureDeeds: Record<string, Deed> = {
  'change a section': async (scene) => {
    const { chance, store } = scene;
    const id = pick(chance, paper.sections);
    const parentId = perhaps(chance, paper.sections);
    return keepOrDelete(chance, store, ['section', id], () =>
      section(id, {
        ...{ slug: pick(chance, paper.slugs), name: name(scene), order: number(chance) },
        ...(parentId && { parentId }),
      }),
    );
  },
  'change a tag': async (scene) => {
    const id = pick(scene.chance, paper.tags);
    const make = () => tag(id, { slug: pick(scene.chance, paper.slugs), name: name(scene) });
    return keepOrDelete(scene.chance, scene.store, ['tag', id], make);
  },
  'change an author': async (scene) => {
    const { chance, store } = scene;
    const id = pick(chance, paper.authors);
    const mediaId = perhaps(chance, paper.media);
    const picture = mediaId && { mediaId, alt: 'صورة' };
    return keepOrDelete(chance, store, ['author', id], () =>
      author(id, { slug: pick(chance, paper.slugs), name: name(scene), bio: name(scene), ...(picture && { picture }) }),
    );
  },
  'change a picture of the library': async (scene) => {
    const { chance, store, now } = scene;
    const id = pick(chance, paper.media);
    const rendition = { width: 1, height: 1, format: 'webp', file: `${id}.webp`, bytes: 1 } as const;
    return keepOrDelete(chance, store, ['media', id], () => ({
      ...{ schema: 1, id, version: 1, width: 1, height: 1, renditions: [rendition], colour: '#000000' },
      ...{ alt: name(scene).ar, originalName: id, createdAt: new Date(now()).toISOString() },
    }));
  },
  'change the settings': async (scene) => {
    const { chance, store } = scene;
    const timeZone = pick(chance, ['Asia/Riyadh', 'UTC', 'Africa/Casablanca']);
    const comments = { policy: 'open' as const, closeAfterDays: pick(chance, [0, 1, 2]), blockList: [], maxLinks: 2 };
    const document: SiteSettings = {
      ...({
        schema: 1,
        id: 'site',
        version: 1,
        name: name(scene),
        tagline: name(scene),
        timeZone,
        digits: 'latn',
      } as const),
      ...{ hijri: chance() < 0.5, coverArt: chance() < 0.5, comments, social: [] },
    };
    await save(store, { collection: 'settings', id: 'site', document });
    return nothing;
  },
  'set the breaking bar': async (scene) => {
    const { store, chance, now } = scene;
    const until = now() + pick(chance, [20 * second, 10 * minute, hour]);
    await setBreaking(store, pick(chance, locales), { text: name(scene).ar, until }, 'desk');
    return nothing;
  },
  'take the breaking bar away': async ({ store, chance }) => {
    await setBreaking(store, pick(chance, locales), undefined, 'desk');
    return nothing;
  },
  'choose the front page': async ({ store, chance }) => {
    const locale = pick(chance, locales);
    const stripIds = perhaps(chance, [few(chance, paper.sections, 3)]);
    await choose(store, frontId({ locale }), { ...choice(chance), ...(stripIds && { stripIds }) });
    return nothing;
  },
  'choose a section’s first stories': async ({ store, chance }) => {
    const [locale, sectionId] = [pick(chance, locales), pick(chance, paper.sections)];
    await choose(store, frontId({ locale, sectionId }), { ...choice(chance), sectionId });
    return nothing;
  },
  'change a standing page': async (scene) => {
    const id = pick(scene.chance, paper.standing);
    const document: StandingPage = { schema: 1, id, version: 1, title: name(scene), body: { ar: [] } };
    await save(scene.store, { collection: 'page', id, document });
    return nothing;
  },
  'keep or forget an old address': async ({ store, chance }) => {
    const target = pick<RedirectTarget>(chance, [
      ...paper.stories.map((articleId) => ({ articleId })),
      ...paper.sections.map((sectionId) => ({ sectionId })),
      ...paper.tags.map((tagId) => ({ tagId })),
      ...paper.authors.map((authorId) => ({ authorId })),
      ...paper.old.map((path) => ({ path })),
    ]);
    const document = redirectFor(pick(chance, paper.old), target);
    if (!document) return nothing;
    const gone = chance() < 0.3 && (await store.get('redirect', document.id)) !== undefined;
    await save(store, { collection: 'redirect', id: document.id, document: gone ? null : document });
    return nothing;
  },
  'read a story': async ({ chance, view }) => {
    const id = pick(chance, paper.stories);
    await view(id);
    return [id];
  },
};

/** What moderators, editors and readers do beside the stories. */
export const houseDeeds: Record<string, Deed> = { ...remarkDeeds, ...furnitureDeeds };
