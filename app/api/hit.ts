import { href } from '#root/lib/i18n/href.ts';
import { sections, sectionTrail } from '#root/lib/queries/sections.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { ArticleCard } from '#root/lib/store/port.ts';

/** A story as the machines' addresses name it. */
export type Hit = {
  id: number;
  sourceId: string | null;
  url: string;
  title: string;
  section: string;
  publishedAt: string | null;
};

export async function hitOf(card: ArticleCard): Promise<Hit> {
  noteTag(dependency.card(card.id));
  return {
    id: card.id,
    sourceId: card.sourceId ?? null,
    url: `${runtime().environment?.SITE_URL ?? ''}${href(card.locale, { to: 'article', id: card.id, slug: card.slug })}`,
    title: card.headline,
    section: sectionTrail(await sections(), card.sectionId, card.locale).at(-1)?.name ?? '',
    publishedAt: card.publishedAt ?? null,
  };
}

/** A `limit` parameter within 1 and 100. */
export function limitOf(value: string | null, standard: number): number {
  const limit = Number(value ?? standard);
  return Number.isInteger(limit) && limit >= 1 ? Math.min(limit, 100) : standard;
}
