import { cleanLine } from '../clean-text.ts';
import type { ImportBlock } from '../import-block.ts';
import { embedProvider, readableAddress } from './embed-provider.ts';
import type { HtmlReading } from './html-reading.ts';
import { findElements, type HtmlElement } from './html-tree.ts';
import { safeAddress } from './safe-address.ts';

const frameElements: ReadonlySet<string> = new Set(['iframe', 'embed', 'object', 'video', 'audio', 'amp-youtube']);

/** Whether the element shows something from elsewhere in the page. */
export function isFrame({ name }: HtmlElement): boolean {
  return frameElements.has(name);
}

/** What a frame, player or plug-in shows, as a link to it; nothing where its address is none to be followed. */
export function embedOf(frame: HtmlElement, reading: HtmlReading, title = ''): ImportBlock[] {
  const written = addressOf(frame);
  const address = safeAddress(written, reading.context.base);
  if (!address || !/^https?:/.test(address)) {
    reading.lose(`<${frame.name}>`);
    return [];
  }
  if (frame.name === 'iframe' && embedProvider(address) === 'other') reading.lose('foreign <iframe> kept as a link');
  const label = title || cleanLine(frame.attributes.title ?? '');
  return [embedAt(address, label)];
}

/** A post or video at `address`. Its title falls back to where it stands, since a link needs words. */
export function embedAt(address: string, title = ''): ImportBlock {
  const url = readableAddress(address);
  const { hostname = '', pathname = '' } = URL.parse(url) ?? {};
  const provider = embedProvider(url);
  const file = /\.(?:mp[34]|m4[av]|og[gv]|webm|wav|mov|pdf)$/i.test(pathname) && pathname.split('/').at(-1);
  return { type: 'embed', provider, url, title: title || (file && readable(file)) || hostname.replace(/^www\./, '') };
}

/** The embed of an address whose provider the paper knows; undefined for every other. */
export function embedAtKnown(address: string): ImportBlock | undefined {
  return embedProvider(address) === 'other' ? undefined : embedAt(address);
}

function addressOf({ name, attributes, children }: HtmlElement): string | undefined {
  if (name === 'amp-youtube') return `https://www.youtube.com/watch?v=${attributes['data-videoid'] ?? ''}`;
  const own = attributes['data-src'] ?? attributes['data-lazy-src'] ?? attributes.src ?? attributes.data;
  if (own && own !== 'about:blank') return own;
  const inner = findElements(children, (element) => ['source', 'embed', 'iframe'].includes(element.name))[0];
  if (inner) return inner.attributes.src;
  const movie = findElements(
    children,
    ({ name: inside, attributes: given }) => inside === 'param' && /^(?:movie|src)$/i.test(given.name ?? ''),
  )[0];
  return movie?.attributes.value;
}

function readable(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
