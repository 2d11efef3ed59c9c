/** How a preview may be looked at: as what, how wide, and in which light. The first of each is the usual one. */
export const previewChoices = {
  as: ['page', 'search', 'card', 'feed'],
  width: ['desktop', 'phone'],
  theme: ['light', 'dark'],
} as const;
export type PreviewChoice = keyof typeof previewChoices;
export const previewChoiceNames: readonly PreviewChoice[] = ['as', 'width', 'theme'];

/** What each choice is called, by its key in `desk.Preview`. */
export const previewLabels = { as: 'what', width: 'width', theme: 'theme' } as const;

export type PreviewView = { [Name in PreviewChoice]: (typeof previewChoices)[Name][number] };

/** The view that a query asks for. */
export function readView(query: Record<string, string | undefined>): PreviewView {
  const { as, width, theme } = previewChoices;
  return { as: oneOf(as, query.as), width: oneOf(width, query.width), theme: oneOf(theme, query.theme) };
}

function oneOf<T extends string>(all: readonly [T, ...T[]], asked: string | undefined): T {
  return all.find((value) => value === asked) ?? all[0];
}

/** Where the preview of a story, seen so, is. */
export function previewAddress(id: number, { as, theme }: PreviewView): string {
  return `/preview/story/${id}?${new URLSearchParams({ as, theme })}`;
}
