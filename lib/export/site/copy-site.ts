import { copyFile, cp, link, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DrawPage } from '#root/lib/runtime/draw-page.ts';
import { isAlive, type SiteAddress, siteAddress, siteFile } from './site-file.ts';
import { leadOn, sitemapLinks, staticPage } from './static-page.ts';

export type SiteReport = { pages: number; files: number; skipped: { url: string; reason: string }[] };

export type SiteOptions = {
  site: URL;
  draw: DrawPage;
  /** Where files are that need no drawing, by the beginning of their addresses (`/fonts/`). */
  files: readonly { prefix: string; folder: string }[];
  pace(): Promise<void> | undefined;
  onPage(report: { done: number; known: number }): void;
};

/** Where a copy begins; everything else is linked from there. */
const beginnings = ['/', '/en', '/sitemap.xml', '/news-sitemap.xml', '/robots.txt', '/llms.txt', '/feed.xml'];
const wholeFolders: ReadonlySet<string> = new Set(['/fonts/', '/assets/', '/styles/', '/icons/']);
const mostTold = 1000;

/**
 * Draws every page of the site that a reader can come to, and all it shows, into `folder`: by the links of the pages, from
 * the front pages and the sitemaps on. One page is in memory at a time; of the others only their addresses are known.
 */
export async function copySite(folder: string, options: SiteOptions): Promise<SiteReport> {
  const { site, draw, pace } = options;
  const report: SiteReport = { pages: 0, files: 0, skipped: [] };
  const known = new Set<string>();
  const waiting: SiteAddress[] = [];
  const skip = (url: string, reason: string) => {
    if (report.skipped.length < mostTold) report.skipped.push({ url, reason });
  };
  const add = (href: string, from = site) => {
    const address = siteAddress(href, from);
    if (!address || known.has(address.url)) return;
    if (isAlive(address.path) && fileOf(address.path) === undefined) return;
    known.add(address.url);
    waiting.push(address);
  };
  const put = async (name: string, bytes: string | Buffer) => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes, { flag: 'wx' });
  };

  const fileOf = (place: string) => {
    const root = options.files.find(({ prefix }) => place.startsWith(prefix));
    const name = root && siteFile(place.slice(root.prefix.length), false);
    return root && name && path.join(root.folder, name);
  };
  /** The same bytes under another name where the disk can do that. */
  async function putFile(place: string, source: string): Promise<void> {
    const target = path.join(folder, siteFile(place, false) ?? '');
    await mkdir(path.dirname(target), { recursive: true });
    if (wholeFolders.has(`/${place.split('/')[1]}/`)) return;
    await link(source, target).catch(() => copyFile(source, target));
    report.files += 1;
  }

  async function copy({ url, path: place }: SiteAddress): Promise<void> {
    const source = fileOf(place);
    if (source) return putFile(place, source).catch(() => skip(url, 'there is no such file'));
    const { status, type, location, body } = await draw(url);
    const isPage = type.startsWith('text/html') || location !== undefined;
    const file = siteFile(place, isPage);
    if (file === undefined) return skip(url, 'its name is none for a file');
    if (location !== undefined) {
      const target = siteAddress(location, site);
      add(location);
      return put(file, leadOn(target?.path ?? location));
    }
    if (status !== 200) return skip(url, `answers ${status}`);
    if (!isPage) {
      report.files += 1;
      if (/sitemap/.test(place)) for (const link of sitemapLinks(body.toString('utf8'))) add(link);
      return put(file, body);
    }
    const { html, links } = staticPage(body.toString('utf8'), new URL(url, site));
    for (const link of links) add(link, new URL(url, site));
    report.pages += 1;
    return put(file, html);
  }

  for (const { prefix, folder: from } of options.files) {
    // What style sheets name is in no page's links.
    if (wholeFolders.has(prefix)) await cp(from, path.join(folder, prefix), { recursive: true, force: false });
  }
  for (const beginning of beginnings) add(beginning);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    await pace();
    await copy(next).catch((error: NodeJS.ErrnoException) => {
      if (
        error.code !== 'EEXIST' &&
        error.code !== 'ENAMETOOLONG' &&
        error.code !== 'ENOTDIR' &&
        error.code !== 'EISDIR'
      )
        throw error;
      skip(next.url, 'another page has its place');
    });
    options.onPage({ done: known.size - waiting.length, known: known.size });
  }
  // Plain servers show this for what is not there.
  const missing = await draw('/%EF%BF%BD');
  await put('404.html', staticPage(missing.body.toString('utf8'), site).html);
  return report;
}
