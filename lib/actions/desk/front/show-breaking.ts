'use server';

import { z } from 'zod';
import { isPublic } from '#root/lib/domain/article.ts';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { isSafeLink } from '#root/lib/domain/safe-link.ts';
import { href as hrefOf } from '#root/lib/i18n/href.ts';
import { breakingId, setBreaking } from '#root/lib/newsroom/breaking.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';
import { paperInstant, wallTimeSchema } from '../story/step-fields.ts';

const schema = z.object({
  locale: localeSchema,
  text: z.string().trim().min(1, { error: 'text-missing' }).max(300, { error: 'text-long' }),
  /** An address, or the number of a story. */
  href: z.string().trim().max(1000, { error: 'text-long' }).default(''),
  until: wallTimeSchema,
  /** The text of the bar that was there when the form was drawn; whoever says it overwrites no other. */
  seen: z.string().max(300).optional(),
});

/** Shows the breaking bar above every page of a language, until its end. */
export const showBreaking = deskAct(
  { act: 'breaking.show', permission: 'breaking.edit', schema },
  async ({ locale, text, href: given, until, seen }, { by, now }) => {
    const href = /^\d{1,12}$/.test(given) ? await storyHref(Number(given), now) : given;
    if (href === undefined) return { refused: 'invalid', faults: { href: 'story-unread' } };
    if (href && !isSafeLink(href)) return { refused: 'invalid', faults: { href: 'link-unsafe' } };
    const end = await paperInstant(until);
    if (end <= now) return { refused: 'invalid', faults: { until: 'time-past' } };
    const before = await store().get('breaking', breakingId(locale));
    const running = before && Date.parse(before.until) > now ? before.text : '';
    if (seen !== undefined && seen !== running) return { refused: 'bar-changed', status: 409 };
    await setBreaking(store(), locale, { text, until: end, ...(href && { href }) }, by);
    const after = { text, href, until: new Date(end).toISOString() };
    return { did: { subject: breakingId(locale), before: before ?? {}, after }, value: undefined };
  },
);

/** The address of a story that readers have; undefined where they have none of this number. */
async function storyHref(id: number, now: number): Promise<string | undefined> {
  const [card] = await store().reads.cards([id]);
  if (!card || !isPublic(card, now)) return undefined;
  return hrefOf(card.locale, { to: 'article', id, slug: card.slug });
}
