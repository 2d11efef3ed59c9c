import { type Locale, locales } from './locale.ts';

/** A page whose first places are chosen by hand: the front page of a language or, with `sectionId`, that section's page. */
export type CuratedPage = { locale: Locale; sectionId?: string | undefined };

/** The document of what is chosen for the page, as readers have it. */
export function frontId({ locale, sectionId }: CuratedPage): string {
  return `front-${locale}${below(sectionId)}`;
}

/** The draft beside it. */
export function frontDraftId({ locale, sectionId }: CuratedPage): string {
  return `front-${locale}-draft${below(sectionId)}`;
}

/** The languages whose readers see the document: drafts are seen by nobody. */
export function frontLocales(id: string): readonly Locale[] {
  return locales.filter((locale) => id === `front-${locale}` || id.startsWith(`front-${locale}-of-`));
}

function below(sectionId: string | undefined): string {
  return sectionId === undefined ? '' : `-of-${sectionId}`;
}
