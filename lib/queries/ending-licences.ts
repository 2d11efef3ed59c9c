import { type LicenceWarning, licenceHorizon, licenceWarnings } from '#root/lib/newsroom/ending-licences.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import type { ArticleCard } from '#root/lib/store/port.ts';

/** A story before readers with what is said of the pictures it shows. */
export type StoryWithEndingLicence = Pick<ArticleCard, 'id' | 'headline' | 'locale'> & { picture: LicenceWarning };

const shown = 6;

/** The published stories with a picture whose licence has ended or soon ends; `total` counts them all. */
export async function endingLicences(now: number): Promise<{ total: number; items: StoryWithEndingLicence[] }> {
  const { reads } = store();
  const { items, total } = await reads.endingLicences(licenceHorizon(now), { offset: 0, limit: shown });
  const cards = new Map((await reads.cards(items.map(({ articleId }) => articleId))).map((card) => [card.id, card]));
  const stories = items.map(async ({ articleId, pictureId }): Promise<StoryWithEndingLicence[]> => {
    const card = cards.get(articleId);
    const [picture] = await licenceWarnings(store(), [{ mediaId: pictureId, alt: '' }], now);
    if (!card || !picture) return [];
    return [{ id: card.id, headline: card.headline, locale: card.locale, picture }];
  });
  return { total, items: (await Promise.all(stories)).flat() };
}
