/**
 * Where a card may load a frame from; the server's Content-Security-Policy (`frame-src`) names the same. What other
 * providers hold stays a card with a link.
 */
export const embedHosts: readonly string[] = ['www.youtube-nocookie.com', 'player.vimeo.com'];

/** The address to load, or undefined where it is not one of a known provider over https. */
export function embedAddress(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, host, href } = new URL(address);
  return protocol === 'https:' && embedHosts.includes(host) ? href : undefined;
}
