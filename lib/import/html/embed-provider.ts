import type { BlockOf } from '#root/lib/domain/block.ts';

type Provider = BlockOf<'embed'>['provider'];

const hosts: readonly [RegExp, Provider][] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com)$/, 'youtube'],
  [/(?:^|\.)vimeo\.com$/, 'vimeo'],
  [/(?:^|\.)(?:twitter|x)\.com$/, 'x'],
  [/(?:^|\.)(?:facebook\.com|fb\.watch|fb\.com)$/, 'facebook'],
  [/(?:^|\.)(?:instagram\.com|instagr\.am)$/, 'instagram'],
  [/(?:^|\.)tiktok\.com$/, 'tiktok'],
  [/(?:^|\.)(?:t\.me|telegram\.me|telegram\.org)$/, 'telegram'],
];

/** Whose post or video the address is; `other` for everybody else's. */
export function embedProvider(address: string): Provider {
  const host = URL.parse(address)?.hostname.toLowerCase() ?? '';
  return hosts.find(([pattern]) => pattern.test(host))?.[1] ?? 'other';
}

/**
 * The address at which readers see what a frame shows: frames of players lead to the video, frames of posts to the post.
 */
export function readableAddress(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const inside = url.searchParams.get('href') ?? url.searchParams.get('url');
  if (/(?:^|\.)facebook\.com$/.test(url.hostname) && url.pathname.startsWith('/plugins/') && inside) {
    return /^https?:\/\//.test(inside) && URL.canParse(inside) ? inside : address;
  }
  if (embedProvider(address) === 'youtube') {
    const id = /^\/(?:embed|v)\/([\w-]{6,20})/.exec(url.pathname)?.[1];
    return id && id !== 'videoseries' ? `https://www.youtube.com/watch?v=${id}` : address;
  }
  const vimeo = /^\/video\/(\d+)/.exec(url.pathname)?.[1];
  return vimeo && url.hostname === 'player.vimeo.com' ? `https://vimeo.com/${vimeo}` : address;
}
