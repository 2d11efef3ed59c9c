import { decodedSegment } from '#root/lib/text/decoded-segment.ts';

/** The parameters whose pages are copied, with the folder in which they stand below the page they belong to. */
const kept = ['page', 'comments'] as const;

/** What answers anew each time, and has no place among files. */
const alive = /^\/(?:(?:en\/)?search|api|desk|preview|wp-json|_next)(?:\/|$)/;

export function isAlive(path: string): boolean {
  return alive.test(path);
}

/** A page or file of the site as the copy knows it. */
export type SiteAddress = {
  /** Path and query as the site answers it. */
  url: string;
  /** The address it has in the copy: a path without parameters. */
  path: string;
};

/**
 * The address of the copy for an address of the site: other pages of a list stand below it (`/latest?page=2` is
 * `/latest/page/2`), of all other parameters nothing is left. Undefined for what is no address of this site.
 */
export function siteAddress(href: string, base: URL): SiteAddress | undefined {
  const url = URL.parse(href, base);
  if (!url || url.origin !== base.origin) return undefined;
  const path = url.pathname.replace(/\/+$/, '') || '/';
  for (const name of kept) {
    const value = url.searchParams.get(name);
    if (value === null || !/^[1-9]\d{0,6}$/.test(value)) continue;
    return { url: `${path}?${name}=${value}`, path: `${path === '/' ? '' : path}/${name}/${value}` };
  }
  return { url: path, path };
}

/**
 * The file, below the copy's folder, in which an address stands: a page is the `index.html` of a folder of its name as it is
 * read. Undefined where a name is none for a file.
 */
export function siteFile(path: string, isPage: boolean): string | undefined {
  const names: string[] = [];
  for (const segment of path.split('/').filter(Boolean)) {
    const name = decodedSegment(segment);
    if (name === undefined || /[/\\\0]/.test(name) || /^\.+$/.test(name) || Buffer.byteLength(name) > 255)
      return undefined;
    names.push(name);
  }
  return isPage ? [...names, 'index.html'].join('/') : names.join('/') || undefined;
}
