/** A finished answer of the site. */
export type DrawnPage = { status: number; type: string; location: string | undefined; body: Buffer };
/** Draws the page at a canonical address as readers get it, outside of the page cache. */
export type DrawPage = (url: string) => Promise<DrawnPage>;
