import type { Locale } from '#root/lib/domain/locale.ts';
import type { FeedFormat } from './feed-address.ts';

export type FeedAuthor = { name: string; url?: string };
/** A picture that feed readers can show, with its whole address. */
export type FeedPicture = {
  url: string;
  width: number;
  height: number;
  type: string;
  bytes: number;
  alt: string;
  credit?: string;
};

/** One entry of a feed; every address is whole, every instant ISO 8601 in UTC. */
export type FeedEntry = {
  /** Stays the same for ever, whatever the entry is called or where it stands. */
  id: string;
  url: string;
  title: string;
  summary?: string;
  /** The whole text as HTML, every block with its language and direction. */
  html: string;
  published: string;
  updated: string;
  authors: FeedAuthor[];
  categories: string[];
  picture?: FeedPicture;
  comments?: { count: number; feed: string; url: string };
};

/** A feed before it is written in one format. */
export type Feed = {
  locale: Locale;
  /** The paper's own name, for the rights and the channel's picture. */
  paper: string;
  title: string;
  description: string;
  /** The page that the feed is of. */
  home: string;
  self: Record<FeedFormat, string>;
  icon: string;
  /** Where feed readers may ask to be told of news (WebSub). */
  hubs: readonly string[];
  entries: FeedEntry[];
  /** Entries that were taken back, for readers that keep what they fetched (RFC 6721). */
  deleted: { id: string; at: string }[];
};

/** The last instant at which anything in the feed changed; that of the epoch where it is empty. */
export function feedUpdated({ entries, deleted }: Pick<Feed, 'entries' | 'deleted'>): string {
  const instants = [...entries.map(({ updated }) => updated), ...deleted.map(({ at }) => at)];
  return new Date(Math.max(0, ...instants.map((at) => Date.parse(at)))).toISOString();
}
