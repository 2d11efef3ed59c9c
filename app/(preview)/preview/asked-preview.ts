import { cache } from 'react';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { articleNumber } from '#root/lib/queries/article-address.ts';
import { deskFrontPreview } from '#root/lib/queries/previewed-front.ts';
import { deskPreview, linkPreview, type PreviewAnswer } from '#root/lib/queries/previewed-story.ts';

/** How a story may be looked at: its page, or as it stands elsewhere. */
export const previewForms = ['page', 'search', 'card', 'feed'] as const;
export type PreviewForm = (typeof previewForms)[number];

export type AskedPreview = {
  answer: PreviewAnswer;
  form: PreviewForm;
  /** Chosen by the colleague who looks; without it, the reader's own. */
  theme: 'light' | 'dark' | undefined;
};

/**
 * What this request's address leads to: `/preview/story/{number}`, `/preview/front/{language}` and `/preview/section/{language}/{id}` for
 * colleagues, `/preview/{token}` for whoever has the link. Looked up once a request, since layout, head and page ask; all of them before they draw a word, which then are the
 * story's language.
 */
export const askedPreview = cache(async (): Promise<AskedPreview> => {
  const { pathname, searchParams } = new URL(deskVisit().url, 'http://desk');
  const [, first = '', second, ...rest] = pathname.slice(1).split('/');
  const id = second === undefined ? undefined : articleNumber(second);
  const answer = await (async (): Promise<PreviewAnswer> => {
    if (second === undefined) return linkPreview(first);
    if (first === 'story' && id !== undefined && rest.length === 0) return deskPreview(id);
    const locale = localeSchema.safeParse(second).data;
    if (!locale) return { kind: 'unknown' };
    if (first === 'front' && rest.length === 0) return deskFrontPreview({ locale });
    const [sectionId] = rest;
    const isSection = first === 'section' && sectionId !== undefined && rest.length === 1;
    return isSection ? deskFrontPreview({ locale, sectionId }) : { kind: 'unknown' };
  })();
  const theme = searchParams.get('theme');
  return {
    answer,
    form: previewForms.find((form) => form === searchParams.get('as')) ?? 'page',
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
  };
});
