import type { BlockOf } from '#root/lib/domain/block.ts';

/**
 * The address of a video's player, where its provider has one that sets no cookies before the video is played; undefined
 * for everything else, which stays a link.
 */
export function embedFrame(provider: BlockOf<'embed'>['provider'], url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  switch (provider) {
    case 'youtube': {
      const id = youtubeId(address);
      return id && `https://www.youtube-nocookie.com/embed/${id}`;
    }
    case 'vimeo': {
      const id = /\/(\d{4,})(?:\/|$)/.exec(address.pathname)?.[1];
      return id && `https://player.vimeo.com/video/${id}?dnt=1`;
    }
    default:
      return undefined;
  }
}

/** From `watch?v=ID`, `youtu.be/ID`, `/shorts/ID`, `/live/ID`, `/embed/ID`. */
function youtubeId({ hostname, pathname, searchParams }: URL): string | undefined {
  const inPath = hostname.endsWith('youtu.be') ? /^\/([^/]+)/ : /^\/(?:shorts|live|embed)\/([^/]+)/;
  const id = searchParams.get('v') ?? inPath.exec(pathname)?.[1];
  return id && /^[\w-]{6,20}$/.test(id) ? id : undefined;
}
