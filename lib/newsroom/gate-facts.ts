import type { Article } from '#root/lib/domain/article.ts';
import { bodyPictures } from '#root/lib/domain/placed-pictures.ts';
import type { GateFacts } from '#root/lib/domain/publish-gate.ts';
import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import type { Store } from '#root/lib/store/port.ts';
import { normalise } from '#root/lib/text/normalise.ts';
import { copyFaults } from './copy-faults.ts';
import { brokenLinks, linksOf } from './internal-links.ts';
import { pictureFacts } from './picture-facts.ts';

/** Stories that are looked at for the same headline. */
const mostAlike = 20;

/**
 * What the publish gate must know of the paper to judge `article`.
 * @param site the paper's own address; @param now milliseconds since the epoch
 */
export async function gateFacts(store: Store, article: Article, site: URL, now: number): Promise<GateFacts> {
  const { picture, authorIds, sectionId, body } = article;
  const authors = await Promise.all(authorIds.map((id) => store.get('author', id)));
  const settings = (await store.get('settings', 'site')) ?? startingSettings;
  const { entries = [], ignored = [], ...habits } = settings.style ?? {};
  return {
    sectionKnown: (await store.get('section', sectionId)) !== undefined,
    authors: authors.filter(Boolean).length,
    picture: picture && (await pictureFacts(store, picture, now)),
    bodyPictures: await Promise.all(bodyPictures(body).map((one) => pictureFacts(store, one, now))),
    coverArt: settings.coverArt,
    duplicates: await sameHeadline(store, article, now),
    brokenLinks: await brokenLinks(store, linksOf(body), site, now),
    copyFaults: copyFaults(article, { digits: settings.digits, style: entries, ignore: ignored, ...habits }),
  };
}

/** Stories that readers have under the same words, whatever their vowels and hamzas. */
async function sameHeadline(store: Store, { id, headline, locale }: Article, now: number): Promise<number[]> {
  const words = wordsOf(headline);
  if (words === '') return [];
  const { items } = await store.reads.search(
    { text: headline, locale, now, order: 'relevance' },
    { offset: 0, limit: mostAlike },
  );
  return items.flatMap(({ card }) => (card.id !== id && wordsOf(card.headline) === words ? card.id : []));
}

function wordsOf(headline: string): string {
  return (normalise(headline).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
