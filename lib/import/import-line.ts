import { z } from 'zod';
import { type ArticleState, articleStateSchema, type Source } from '#root/lib/domain/article.ts';
import { type Locale, localeSchema } from '#root/lib/domain/locale.ts';
import { isSafeLink } from '#root/lib/domain/safe-link.ts';
import { cleanLine } from './clean-text.ts';
import { type ImportBlock, importBlockSchema, paragraphsOf } from './import-block.ts';
import { type ImportComment, importCommentSchema } from './import-comment.ts';
import { type ImportImage, importImageSchema } from './import-image.ts';
import { type OwnDetails, ownDetailsSchema } from './own-details.ts';

/** A story as one line of an import file tells it. Dates are as written: the paper's zone is not known here. */
export type ImportLine = {
  id: string;
  title: string;
  body: ImportBlock[];
  state?: ArticleState;
  /** Names from the root of the tree to the leaf; empty where the line has none. */
  sections: string[];
  tags: string[];
  authors: string[];
  sources: Source[];
  date?: string;
  updated?: string;
  /** Hours before the import, in place of a date. */
  hoursAgo?: number;
  updatedHoursAgo?: number;
  url?: string;
  locale: Locale;
  standfirst?: string;
  kicker?: string;
  image?: ImportImage;
  cover?: { alt: string; caption?: string };
  translation?: string;
  comments: ImportComment[];
  /** What only other systems' exports tell: see `lib/import/wordpress`. Names that are ids already need no look-up. */
  known?: { sectionId: string; tagIds: string[]; authorIds: string[] };
  commenting?: 'open' | 'closed';
  seoTitle?: string;
  seoDescription?: string;
  pinned?: boolean;
  /** What the paper's own export tells beside all this. */
  own?: OwnDetails;
  /** What could not be brought in as it was; kept with the story for editors, and told. */
  notes?: string[];
};

const text = z.string().transform(cleanLine);
const label = text.nullish().transform((value) => value || undefined);
const hours = z
  .number()
  .min(0)
  .nullish()
  .transform((value) => value ?? undefined);

/** One name, a list of names, or objects with a `name`; null and blanks are no name. */
const names = z
  .union([text, z.object({ name: text }).transform(({ name }) => name)])
  .transform((name) => [name])
  .or(z.array(z.union([text, z.object({ name: text }).transform(({ name }) => name)])))
  .nullish()
  .transform((list) => [...new Set((list ?? []).filter(Boolean))]);

const source = z.union([
  text.transform((name): Source => ({ name })),
  z
    .object({ name: text, url: label })
    .transform(({ name, url }): Source => ({ name, ...(url && isSafeLink(url) && { url }) })),
]);

const id = z.union([text, z.number().transform(String)]).nullish();

/** `ar-EG` and `en_GB` are the paper's `ar` and `en`; another language is refused. */
const locale = z
  .string()
  .nullish()
  .transform((value) => (value || 'ar').toLowerCase().split(/[-_]/)[0])
  .pipe(localeSchema);

const lineSchema = z
  .object({
    id,
    title: text.pipe(z.string().min(1, 'is empty')),
    body: z.union([z.string().transform(paragraphsOf), z.array(importBlockSchema)]),
    state: articleStateSchema.nullish(),
    sections: names,
    category: names,
    tags: z.preprocess((list) => (typeof list === 'string' ? list.split(/[,،]/) : list), names),
    author: names,
    authors: names,
    source: source
      .transform((one) => [one])
      .or(z.array(source))
      .nullish(),
    date: label,
    updated: label,
    hoursAgo: hours,
    updatedHoursAgo: hours,
    url: label,
    locale,
    standfirst: label,
    abstract: label,
    kicker: label,
    image: importImageSchema.nullish(),
    pictureAlt: label,
    pictureCaption: label,
    translation: label,
    comments: z.array(importCommentSchema).nullish(),
    naba: ownDetailsSchema.nullish(),
  })
  .transform((line, context): ImportLine => {
    const sourceId = line.id || line.url;
    if (!sourceId) {
      context.addIssue({ code: 'custom', path: ['id'], message: 'is missing' });
      return z.NEVER;
    }
    return compact({
      id: sourceId,
      title: line.title,
      body: line.body,
      state: line.state ?? undefined,
      sections: line.sections.length > 0 ? line.sections : line.category,
      tags: line.tags,
      authors: [...new Set([...line.author, ...line.authors])],
      sources: (line.source ?? []).filter(({ name }) => name),
      date: line.date,
      updated: line.updated,
      hoursAgo: line.hoursAgo,
      updatedHoursAgo: line.updatedHoursAgo,
      url: line.url,
      locale: line.locale,
      standfirst: line.standfirst ?? line.abstract,
      kicker: line.kicker,
      image: line.image ?? undefined,
      cover: line.pictureAlt ? compact({ alt: line.pictureAlt, caption: line.pictureCaption }) : undefined,
      translation: line.translation,
      comments: line.comments ?? [],
      own: line.naba ?? undefined,
    });
  });

function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

export type ParsedLine = { ok: true; line: ImportLine } | { ok: false; reason: string };

/** The story of one line of JSON, or why it is none (one sentence in plain English, naming the field). */
export function parseImportLine(json: string): ParsedLine {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    // The message holds some of the line, which may command a terminal.
    return { ok: false, reason: cleanLine(`not JSON: ${(error as Error).message}`) };
  }
  return parseImportStory(value);
}

/** The same for a value that is read already. */
export function parseImportStory(value: unknown): ParsedLine {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, reason: 'not a JSON object' };
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return { ok: true, line: parsed.data };
  return { ok: false, reason: reasonOf(parsed.error.issues, value) };
}

function reasonOf(issues: readonly z.core.$ZodIssue[], value: object): string {
  const issue = issues[0];
  if (!issue) return 'not a story';
  const field = issue.path.join('.');
  const missing = issue.path.length === 1 && (value as Record<string, unknown>)[field] == null;
  if (missing) return `${field} is missing`;
  return `${field}: ${innermost(issue)}`;
}

/** Of a failed choice between shapes, the complaint about the shape that came closest. */
function innermost(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return issue.message;
  const deepest = issue.errors.flat().sort((one, other) => other.path.length - one.path.length)[0];
  if (!deepest || deepest.path.length === 0) return issue.errors.flat().map(innermost).join(' or ') || issue.message;
  return `${deepest.path.join('.')}: ${innermost(deepest)}`;
}
