import type { Article } from './article.ts';
import type { Block, RichText } from './block.ts';

/** The longest headline that is published, in characters as people count them. */
export const longestHeadline = 160;
/** What search engines ask of a lead picture, in pixels. */
export const leastPictureWidth = 1200;

/** Rules that hold for everybody: without this the story is no story, or the paper has no right to print it. */
export const hardGateRules = [
  'headline-missing',
  'headline-long',
  'section-unknown',
  'body-missing',
  'picture-unknown',
  'picture-alt',
  'picture-licence',
  'picture-licence-over',
  'body-picture-alt',
  'body-picture-licence-over',
] as const;
/** Rules of good work, past which a chief editor may go. */
export const softGateRules = [
  'standfirst-missing',
  'byline-missing',
  'source-missing',
  'picture-missing',
  'picture-small',
  'body-picture-unknown',
  'body-picture-licence',
  'headline-duplicate',
  'link-broken',
  'copy-faults',
] as const;
export type GateRule = (typeof hardGateRules)[number] | (typeof softGateRules)[number];

/** What the gate found; `detail` names the thing, where there is one: a number, an address. */
export type GateFault = { rule: GateRule; hard: boolean; detail?: string | number };

/**
 * What the gate must know of a picture. `alt`: what those are told who do not see it, by the story or the library, or that it
 * is there for its looks only.
 */
export type PictureFacts = {
  width: number;
  licence: 'given' | 'missing' | 'over';
  alt: 'given' | 'missing' | 'decorative';
};

/** What the gate must know beside the story itself. */
export type GateFacts = {
  sectionKnown: boolean;
  /** How many of its authors the paper knows. */
  authors: number;
  /** The lead picture in the library; undefined where the library has none such. */
  picture: PictureFacts | undefined;
  /** The pictures of the body, in their order. */
  bodyPictures: readonly (PictureFacts | undefined)[];
  /** Whether a drawn cover stands where there is no picture. */
  coverArt: boolean;
  /** Other stories with this very headline. */
  duplicates: readonly number[];
  /** Addresses of this site in the text that lead nowhere. */
  brokenLinks: readonly string[];
  /** What the copy check found. */
  copyFaults: number;
};

/** What keeps `article` from being published, the hard faults first. */
export function gateFaults(article: Article, facts: GateFacts): GateFault[] {
  const { headline, standfirst, sources, body, picture } = article;
  const length = [...new Intl.Segmenter('ar').segment(headline.trim())].length;
  const count = (test: (picture: PictureFacts | undefined) => boolean) => facts.bodyPictures.filter(test).length;
  const found: [GateRule, string | number | boolean | undefined][] = [
    ['headline-missing', length === 0],
    ['headline-long', length > longestHeadline && length],
    ['section-unknown', !facts.sectionKnown],
    ['body-missing', !body.some(says)],
    ['picture-unknown', picture && !facts.picture],
    ['picture-alt', picture && facts.picture?.alt === 'missing'],
    ['picture-licence', picture && facts.picture?.licence === 'missing'],
    ['picture-licence-over', picture && facts.picture?.licence === 'over'],
    ['standfirst-missing', !standfirst?.trim()],
    ['byline-missing', facts.authors === 0],
    ['source-missing', sources.length === 0],
    ['picture-missing', !picture && !facts.coverArt],
    ['picture-small', picture && facts.picture && facts.picture.width < leastPictureWidth && facts.picture.width],
    ['body-picture-alt', count((one) => one?.alt === 'missing')],
    ['body-picture-licence-over', count((one) => one?.licence === 'over')],
    ['body-picture-unknown', count((one) => one === undefined)],
    ['body-picture-licence', count((one) => one?.licence === 'missing')],
    ['headline-duplicate', facts.duplicates[0]],
    ['copy-faults', facts.copyFaults],
  ];
  const rules = found.flatMap(([rule, fault]): GateFault[] => {
    if (!fault) return [];
    return [{ rule, hard: isHard(rule), ...(fault !== true && { detail: fault }) }];
  });
  const links = facts.brokenLinks.map((detail): GateFault => ({ rule: 'link-broken', hard: false, detail }));
  return [...rules, ...links];
}

/** Whether the gate lets a story with these faults through; `override`: a chief goes past the soft ones. */
export function passesGate(faults: readonly GateFault[], override: boolean): boolean {
  return override ? !faults.some(({ hard }) => hard) : faults.length === 0;
}

function isHard(rule: GateRule): boolean {
  return (hardGateRules as readonly string[]).includes(rule);
}

/** Whether the block tells something: empty paragraphs, and notes about other texts, do not. */
function says(block: Block): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
    case 'pullquote':
      return hasText(block.text);
    case 'list':
      return block.items.some(hasText);
    case 'heading':
    case 'correction':
    case 'related':
      return false;
    case 'picture':
    case 'gallery':
    case 'table':
    case 'embed':
      return true;
  }
}

function hasText(text: RichText): boolean {
  return (typeof text === 'string' ? text : text.map((span) => span.text).join('')).trim() !== '';
}
