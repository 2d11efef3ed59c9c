/** The pages about the paper, in the order in which it names them. */
export const standingPages = ['about', 'contact', 'corrections', 'privacy'] as const;
export type StandingPageId = (typeof standingPages)[number];
