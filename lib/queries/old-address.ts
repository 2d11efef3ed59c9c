import type { Locale } from '#root/lib/domain/locale.ts';
import { defaultLocale } from '#root/lib/domain/locale.ts';
import {
  type OldView,
  type Redirect,
  type RedirectTarget,
  redirectId,
  redirectKey,
  viewOfKey,
} from '#root/lib/domain/redirect.ts';
import { href } from '#root/lib/i18n/href.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { articleAddress } from './article-address.ts';
import { type FoundPlace, hrefOfFound } from './found-place.ts';
import { ownPlace } from './own-place.ts';
import { sections } from './sections.ts';

/** Where an address leads that no page has: on in one step, to a withdrawn story under its short address, or nowhere. */
export type OldAddress =
  | { kind: 'elsewhere'; href: string }
  | { kind: 'withdrawn'; href: string }
  | { kind: 'missing' };

/** Redirects that lead to redirects are followed this far. */
const longestChain = 5;

/**
 * What has become of the address `url` (path and query): redirects that are kept come first, then the site's own pages under
 * another spelling, another section or an ending of another system.
 */
export async function oldAddress(url: string): Promise<OldAddress> {
  // Also while there is none for it: one may be made at any time.
  noteTag(dependency.redirects);
  const key = redirectKey(url);
  if (key === undefined) return { kind: 'missing' };
  const asked = new URLSearchParams(url.split('?')[1]);
  const wanted = asked.get('s')?.trim();
  if (wanted) return { kind: 'elsewhere', href: href(defaultLocale, { to: 'search', q: wanted.normalize('NFC') }) };
  for (const { key: one, view } of viewsOf(key, askedView(asked.get('feed')))) {
    const to = await keptTarget(one);
    const found = to ? await placeOf(to) : await ownPlace(one);
    if (!found) continue;
    const answer = await answerTo(found, view);
    // A page of this very address that is past its end, say, is not somewhere else; what a parameter names is.
    if (answer.kind !== 'elsewhere' || one.includes('?') || pathOf(answer.href) !== pathOf(url)) return answer;
  }
  // A parameter of this name is also put on addresses to count where readers come from.
  return key.startsWith('/?tag=') ? { kind: 'elsewhere', href: '/' } : { kind: 'missing' };
}

const pathOf = (url: string) => url.split('?', 1)[0];

/** The address itself, then what it may be a view of; a parameter that names nothing there does not count. */
function viewsOf(key: string, asked: OldView): { key: string; view: OldView }[] {
  const views = [{ key, view: asked }];
  const path = key.split('?', 1)[0];
  if (path !== '/' && path !== key) return [...views, ...viewsOf(path ?? '/', asked)];
  for (let at = viewOfKey(key); at && views.length < 4; at = viewOfKey(at.key)) {
    const before = views.at(-1)?.view ?? 'page';
    views.push({ key: at.key, view: before === 'page' ? at.view : before });
  }
  return views;
}

/** `?feed=atom` asks for the feed of whatever the rest of the address names. */
function askedView(feed: string | null): OldView {
  if (feed === null) return 'page';
  return feed === 'atom' ? 'atom' : 'rss';
}

/** The last target of the kept redirects that begin at `key`. */
async function keptTarget(key: string): Promise<RedirectTarget | undefined> {
  let target: RedirectTarget | undefined;
  let at: string | undefined = key;
  for (let step = 0; at !== undefined && step < longestChain; step += 1) {
    const redirect: Redirect | undefined = await store().get('redirect', redirectId(at));
    if (redirect?.from !== at) break;
    const { to }: Redirect = redirect;
    target = to;
    at = 'path' in to ? redirectKey(to.path) : undefined;
  }
  return target;
}

/** The thing that the target names; undefined where it is not there any more. */
async function placeOf(to: RedirectTarget): Promise<FoundPlace | undefined> {
  if ('articleId' in to) return { kind: 'story', id: to.articleId };
  if ('path' in to) return placeAt(to.path);
  const locale: Locale = to.locale ?? defaultLocale;
  if ('sectionId' in to) {
    const path = (await sections()).trail(to.sectionId).map(({ slug }) => slug);
    return path.length > 0 ? { kind: 'place', locale, place: { to: 'section', path } } : undefined;
  }
  const [collection, id] = 'tagId' in to ? (['tag', to.tagId] as const) : (['author', to.authorId] as const);
  noteTag(dependency[collection](id));
  const named = await store().get(collection, id);
  return named && { kind: 'place', locale, place: { to: collection, slug: named.slug } };
}

/** What stands at a path of the site: an archive's year leads on to a month, a standing page may not be there any more. */
async function placeAt(path: string): Promise<FoundPlace | undefined> {
  const key = path.includes('?') ? undefined : redirectKey(path);
  const own = key === undefined ? undefined : await ownPlace(key);
  return own ?? (key !== undefined && addedPage.test(key) ? undefined : { kind: 'path', path });
}

const addedPage = /^(?:\/[a-z]{2})?\/pages\//;

async function answerTo(found: FoundPlace, view: OldView): Promise<OldAddress> {
  if (found.kind !== 'story') return { kind: 'elsewhere', href: hrefOfFound(found, view) };
  const address = await articleAddress(found.id);
  if (address.kind === 'missing') return address;
  // Known and read a moment ago, its tag noted.
  const locale = (await store().get('article', found.id))?.locale ?? defaultLocale;
  if (address.kind === 'withdrawn') return { kind: 'withdrawn', href: href(locale, { to: 'short', id: found.id }) };
  return { kind: 'elsewhere', href: view === 'page' ? address.href : hrefOfFound({ ...found, locale }, view) };
}
