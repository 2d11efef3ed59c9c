import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import type { SearchFound, SearchHit } from '#root/lib/store/port.ts';
import { markedExcerpt, markedText, type Stretch } from '#root/lib/text/marked-text.ts';
import { blocksText } from '#root/lib/text/plain.ts';
import { tokens } from '#root/lib/text/tokens.ts';
import { teasersPerPage } from './listing.ts';
import { type SearchWishes, searchStories } from './search-stories.ts';
import { type Teaser, teasers } from './teasers.ts';

export type SearchRequest = SearchWishes & { page: number };

/** A story found: its headline and the words round what was looked for, and near-copies of it. */
export type SearchEntry = { teaser: Teaser; headline: Stretch[]; snippet: Stretch[]; copies: Teaser[] };

export type SearchPage = SearchRequest & {
  entries: SearchEntry[];
  pages: number;
  total: number;
  /** The query with its misspelt words as the paper writes them, and the address that searches it. */
  meant?: SearchLink;
  /** Whether more was found than pages are given. */
  more: boolean;
  /** Where nothing was found: words that the paper does use, and the query without what narrowed it. */
  nearest: SearchLink[];
  everywhere?: SearchLink;
};

/** A query with the address that searches it. */
export type SearchLink = { q: string; href: string };

/** Pages that are given: who has not found it there types another word. */
const mostPages = 50;
const snippetLength = 240;

/** One page of what the query finds in this language; no query finds nothing. Undefined where there is no such page. */
export async function searchPage(locale: Locale, request: SearchRequest): Promise<SearchPage | undefined> {
  const q = request.q.normalize('NFC').trim().slice(0, 300);
  const offset = (request.page - 1) * teasersPerPage;
  const found = await searchStories(locale, { ...request, q }, { offset, limit: teasersPerPage }, true);
  const pages = Math.min(mostPages, Math.max(1, Math.ceil(found.total / teasersPerPage)));
  if (request.page > pages) return undefined;
  const texts = await Promise.all(found.items.map(({ card }) => textOf(card.id)));
  const stems = new Set(found.stems);
  const entries = await Promise.all(found.items.map((hit, at) => entryOf(hit, texts[at] ?? '', stems)));
  const meant = meantQuery(q, found, texts);
  const link = (text: string): SearchLink => ({ q: text, href: href(locale, { to: 'search', q: text }) });
  const narrowed = [request.section, request.author, request.from, request.to].some(Boolean);
  return {
    ...request,
    q,
    entries,
    pages,
    total: found.total,
    more: found.total > pages * teasersPerPage,
    ...(meant && { meant: link(meant) }),
    nearest: (await spelled(found.nearest)).map(link),
    ...(found.total === 0 && q && narrowed && { everywhere: link(q) }),
  };
}

async function entryOf(
  { card, copies = [] }: SearchHit,
  text: string,
  stems: ReadonlySet<string>,
): Promise<SearchEntry> {
  const [teaser, ...others] = await teasers([card, ...copies]);
  if (!teaser) throw new Error('a card has a teaser');
  const snippet = markedExcerpt(text, stems, snippetLength) ?? markedText(teaser.standfirst ?? '', stems);
  return { teaser, headline: markedText(teaser.headline, stems), snippet, copies: others };
}

/** What a reader reads of a story, but for its headline. */
async function textOf(id: number): Promise<string> {
  const article = await store().get('article', id);
  return article ? [article.standfirst ?? '', blocksText(article.body)].join('\n') : '';
}

/** Words as the stories that have them write them. */
async function spelled(nearest: SearchFound['nearest']): Promise<string[]> {
  const written = await Promise.all(
    nearest.map(async ({ term, articleId }) => {
      const text = `${(await store().get('article', articleId))?.headline ?? ''}\n${await textOf(articleId)}`;
      return spellingsIn(text, new Map()).get(term) ?? term;
    }),
  );
  return [...new Set(written)];
}

/** Adds how a text writes each of its words the first time. */
function spellingsIn(text: string, spellings: Map<string, string>): Map<string, string> {
  for (const { term, start, end } of tokens(text)) {
    if (!spellings.has(term)) spellings.set(term, text.slice(start, end));
  }
  return spellings;
}

/** The query with each corrected word as the stories found write it. */
function meantQuery(q: string, { items, corrections }: SearchFound, texts: readonly string[]): string | undefined {
  if (corrections.length === 0) return undefined;
  const spellings = new Map<string, string>();
  items.forEach(({ card }, at) => {
    spellingsIn(`${card.headline}\n${texts[at] ?? ''}`, spellings);
  });
  let meant = '';
  let at = 0;
  for (const { term, start, end } of tokens(q)) {
    const instead = corrections.find((one) => one.term === term)?.instead;
    if (instead === undefined || start < at) continue;
    meant += q.slice(at, start) + (spellings.get(instead) ?? instead);
    at = end;
  }
  return at === 0 ? undefined : meant + q.slice(at);
}
