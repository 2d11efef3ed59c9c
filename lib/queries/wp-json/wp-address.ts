import { siteUrl } from '#root/lib/runtime/site-url.ts';
import { escapedText } from '#root/lib/wp-json/wp-text.ts';

/** The whole address of something of the API. */
export function api(path: string): string {
  return new URL(`/wp-json${path}`, siteUrl()).href;
}

/** The whole address of a page of the site. */
export function whole(path: string): string {
  return new URL(path, siteUrl()).href;
}

export function rendered(text: string): { rendered: string } {
  return { rendered: escapedText(text) };
}

/** The links that every resource has. */
export function ownLinks(collection: string, id: number): { self: { href: string }[]; collection: { href: string }[] } {
  return { self: [{ href: api(`/wp/v2/${collection}/${id}`) }], collection: [{ href: api(`/wp/v2/${collection}`) }] };
}
