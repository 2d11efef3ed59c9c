import { Parser } from 'htmlparser2';

/** A page that was found by links: where its first link stands, what it answered, and the anchors it has. */
export type Crawled = { from: string; status: number; location: string | undefined; anchors: ReadonlySet<string> };
export type Crawl = {
  /** By path and query. */
  pages: ReadonlyMap<string, Crawled>;
  /** Files that pages show or name: pictures, styles, scripts, feeds, cards; with the first page that does. */
  files: ReadonlyMap<string, string>;
  /** Links to a place within a page: path and query, anchor, and where the link stands. */
  fragments: readonly [target: string, anchor: string, from: string][];
};

/** The links of a page by what they are for; addresses as they are written. */
function linksOf(html: string) {
  const links: string[] = [];
  const files: string[] = [];
  const anchors = new Set<string>();
  const sets = (value = '') => value.split(/,\s+/).map((one) => one.trim().split(/\s+/, 1)[0] ?? '');
  const parser = new Parser({
    onopentag(name, { id, href, src, srcset, action, method, property, content }) {
      if (id) anchors.add(id);
      if (name === 'a' && href !== undefined) links.push(href);
      if (name === 'link' && href !== undefined) files.push(href);
      if (name === 'form' && action !== undefined && method?.toLowerCase() !== 'post') links.push(action);
      if (name === 'meta' && property === 'og:image' && content) files.push(content);
      if (src) files.push(src);
      files.push(...sets(srcset).filter(Boolean));
    },
  });
  parser.end(html);
  return { links, files, anchors };
}

/** Follows every link of the site from its front page, redirects unfollowed; other sites are left alone. */
export async function crawl(base: string): Promise<Crawl> {
  const pages = new Map<string, Crawled>();
  const files = new Map<string, string>();
  const fragments: [string, string, string][] = [];
  const waiting: [string, string][] = [['/', '']];
  const known = new Set(['/']);

  const inside = (address: string, from: string): URL | undefined => {
    const url = new URL(address, new URL(from, base));
    // The paper calls itself by the machine's name, and is asked by its number.
    return url.port === new URL(base).port ? url : undefined;
  };

  async function visit(target: string, from: string): Promise<void> {
    const answer = await fetch(base + target, { redirect: 'manual' });
    const html = await answer.text();
    const found = linksOf(html);
    const location = answer.headers.get('location') ?? undefined;
    pages.set(target, { from, status: answer.status, location, anchors: found.anchors });
    for (const address of found.links) {
      const url = inside(address, target);
      if (!url) continue;
      const to = url.pathname + url.search;
      if (url.hash.length > 1) fragments.push([to, decodeURIComponent(url.hash.slice(1)), target]);
      if (!known.has(to)) waiting.push([to, target]);
      known.add(to);
    }
    for (const address of found.files) {
      const url = inside(address, target);
      if (url && !files.has(url.pathname + url.search)) files.set(url.pathname + url.search, target);
    }
  }

  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await visit(...next);
  };
  // In rounds: a lone worker would leave while another one's page is still to bring links.
  while (waiting.length > 0) await Promise.all([worker(), worker(), worker(), worker()]);
  return { pages, files, fragments };
}
