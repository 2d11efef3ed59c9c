/** The standing pages that every paper has, in the order in which it names them; each has an address of its own. */
export const standingPages = ['about', 'contact', 'corrections', 'privacy'] as const;
