import { isAlive, siteAddress } from './site-file.ts';

/**
 * A page that works from files: no forms, links to other pages of lists by the path they have in the copy, and links to what
 * only answers alive (searches) by their whole address.
 */
export type StaticPage = { html: string; links: string[] };

const attribute = /(\s(?:href|src|srcset|poster))="([^"]*)"/g;

/** @param url the page's own address, which its relative links are meant from */
export function staticPage(html: string, url: URL): StaticPage {
  const links = new Set<string>();
  const written = withoutForms(html).replace(attribute, (all, name: string, value: string) => {
    const text = value.replaceAll('&amp;', '&');
    if (name.trim() === 'srcset') {
      for (const source of text.split(',')) links.add(source.trim().split(/\s+/)[0] ?? '');
      return all;
    }
    if (text.startsWith('#')) return all;
    const address = siteAddress(text, url);
    if (!address) return all;
    const isLink = name.trim() === 'href' && isAlive(address.path) && !address.path.startsWith('/_next/');
    if (isLink) return `${name}="${new URL(value, url).href}"`;
    links.add(address.url);
    // Canonical and language links name the site itself.
    if (/^[a-z]+:/i.test(text)) return all;
    const hash = URL.parse(text, url)?.hash ?? '';
    return `${name}="${(address.path + hash).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
  return { html: written, links: [...links].filter(Boolean) };
}

/** Nobody answers a form there. Forms never stand in forms. */
function withoutForms(html: string): string {
  let rest = html;
  let written = '';
  for (let begin = rest.search(/<form[\s>]/); begin !== -1; begin = rest.search(/<form[\s>]/)) {
    const end = rest.indexOf('</form>', begin);
    if (end === -1) break;
    written += rest.slice(0, begin);
    rest = rest.slice(end + '</form>'.length);
  }
  return written + rest;
}

/** The addresses that a sitemap or an index of them names. */
export function sitemapLinks(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
}

/** A page that leads on to where its address has moved. */
export function leadOn(target: string): string {
  const address = target.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<!doctype html>\n<html lang="ar" dir="rtl"><meta charset="utf-8"><title>…</title>\n<meta http-equiv="refresh" content="0; url=${address}"><link rel="canonical" href="${address}">\n<a href="${address}">${address}</a>\n</html>\n`;
}
