import type { RichText } from '#root/lib/domain/block.ts';
import type { ImportBlock } from '../import-block.ts';
import type { ImportImage } from '../import-image.ts';
import type { HtmlNode } from './html-tree.ts';
import type { Marks } from './text-run.ts';

/** A picture as the HTML names it. `attachment` is WordPress's number of it, where its class tells. */
export type FoundPicture = { address: string; alt: string; caption?: string; attachment?: string };

export type HtmlContext = {
  /** Whether line ends of the text count, as in WordPress's classic editor: one is a line, two are a paragraph. */
  lineEnds: boolean;
  /** What relative addresses are meant from. */
  base?: string;
  /** How the picture is named to the import; undefined where it is none to be taken in. */
  picture(found: FoundPicture): ImportImage | undefined;
  /** The pictures of WordPress's gallery with these numbers; without numbers, those uploaded with the story. */
  gallery?(numbers: readonly string[] | undefined): ImportImage[];
  /** The source id of the story with this number, where a paragraph stands for one. */
  story?(number: string): string | undefined;
  /** The address a link within the old site shall have. */
  link?(address: string): string;
};

/** What is common to the reading of one piece of HTML. */
export type HtmlReading = {
  context: HtmlContext;
  /** Counts something that does not come in. */
  lose(what: string): void;
  /** The blocks of `nodes` as they stand. */
  blocks(nodes: readonly HtmlNode[]): ImportBlock[];
  /** The text of `nodes` in one piece, paragraphs as lines, and what stands in them that is not text. */
  text(nodes: readonly HtmlNode[], marks?: Marks): { text: RichText | undefined; aside: ImportBlock[] };
};
