import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '#root/lib/domain/article.ts';
import type { Entity } from '#root/lib/domain/entities.ts';
import { checkIndex } from './check-index.ts';
import { lastVersions } from './comment-lines.ts';
import { isMissing } from './disk.ts';
import { parseDocument } from './document.ts';
import { storeFiles } from './files-below.ts';
import { wholeLines } from './json-lines.ts';
import { fileOf, indexedFolders, mediaFilesFolder, type Place, placeOf, revisionsFolder } from './layout.ts';
import { referencesOf } from './references.ts';
import { readRevisions } from './revision-lines.ts';

/** What is wrong, and with which file below the store's folder. */
export type Finding = { file: string; reason: string };

export type CheckReport = { documents: number; comments: number; revisions: number; findings: Finding[] };

/**
 * Looks at every file of a store: whether it can be read, whether what it names is there, whether slugs are given once,
 * whether histories and comments belong to their stories, whether pictures have their sizes, whether the index agrees. Changes nothing. On a store that is
 * being written to, a finding may be a commit seen halfway: check again.
 */
export async function checkStore(folder: string): Promise<CheckReport> {
  const report: CheckReport = { documents: 0, comments: 0, revisions: 0, findings: [] };
  const find = (file: string, reason: string) => void report.findings.push({ file, reason });
  const known = new Set<string>();
  for (const base of indexedFolders) for await (const file of storeFiles(folder, base)) known.add(file);

  const slugs = new Map<string, string>();
  const parents = new Map<string, string | undefined>();
  for (const file of known) {
    const place = placeOf(file);
    const text = await textOf(path.join(folder, file));
    if (text === undefined) continue;
    if (place?.kind === 'document') await checkDocument(place, file, text);
    else if (place?.kind === 'comments') checkComments(place.articleId, file, text);
    else find(file, 'unknown-file');
  }
  for (const id of parents.keys()) if (inCircle(id, parents)) find(sectionFile(id), 'section-in-a-circle');
  for await (const file of storeFiles(folder, revisionsFolder)) await checkRevisionLines(file);
  for (const finding of await checkIndex(folder, known)) report.findings.push(finding);
  return report;

  async function checkDocument(place: Extract<Place, { kind: 'document' }>, file: string, text: string) {
    report.documents += 1;
    const parsed = parseDocument(place.collection, text, place.id);
    if ('reason' in parsed) return find(file, parsed.reason);
    const document = parsed.document as Entity;
    for (const { collection, id } of referencesOf(place.collection, document)) {
      if (!known.has(fileOf({ kind: 'document', collection, id }))) find(file, `missing ${collection}:${id}`);
    }
    if (place.collection === 'media') await checkPicture(document as Entity<'media'>, file);
    if (place.collection === 'section') parents.set(String(place.id), (document as Entity<'section'>).parentId);
    if (place.collection === 'article') return checkHistory(document as Article, file);
    if ('slug' in document) {
      const key = `${place.collection}|${document.slug.normalize('NFC')}`;
      const other = slugs.get(key);
      if (other) find(file, `slug-also-of ${other}`);
      slugs.set(key, file);
    }
  }

  /** Its sizes, as readers get them. One of another length was cut off or changed by hand. */
  async function checkPicture({ renditions }: Entity<'media'>, file: string) {
    for (const { file: size, bytes } of renditions) {
      const found = await stat(path.join(folder, mediaFilesFolder, size)).catch(() => undefined);
      if (found?.size !== bytes) find(file, `${found ? 'not-the-size-it-was' : 'missing'} ${mediaFilesFolder}/${size}`);
    }
  }

  async function checkHistory(article: Article, file: string) {
    const revisions = await readRevisions(folder, article.id, article.version);
    const last = revisions.at(-1);
    // A story brought in as a bare file begins its history with its first save.
    if (!last) return;
    if (last.version !== article.version) find(file, `history-ends-at-version ${last.version}`);
    else if (JSON.stringify(last.article) !== JSON.stringify(article)) find(file, 'history-differs');
  }

  function checkComments(articleId: number, file: string, text: string) {
    const { comments, faults } = lastVersions(text, articleId);
    report.comments += comments.size;
    for (const fault of faults) find(file, fault);
    const isThere = known.has(fileOf({ kind: 'document', collection: 'article', id: articleId }));
    if (comments.size > 0 && !isThere) {
      find(file, `missing article:${articleId}`);
    }
    for (const { id, parentId } of comments.values()) {
      if (parentId !== undefined && !comments.has(parentId))
        find(file, `comment:${id} answers missing comment:${parentId}`);
    }
  }

  async function checkRevisionLines(file: string) {
    const place = placeOf(file);
    if (place?.kind !== 'revisions') return find(file, 'unknown-file');
    for (const { number, text } of wholeLines((await textOf(path.join(folder, file))) ?? '')) {
      report.revisions += 1;
      const reason = revisionFault(text, place.articleId);
      if (reason) find(file, `line ${number}: ${reason}`);
    }
  }
}

const sectionFile = (id: string) => fileOf({ kind: 'document', collection: 'section', id });

function inCircle(id: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(id); at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

function revisionFault(line: string, articleId: number): string | undefined {
  try {
    const { deleted, article } = JSON.parse(line) as { deleted?: boolean; article?: unknown };
    if (deleted) return undefined;
    const parsed = parseDocument('article', JSON.stringify(article ?? null), articleId);
    return 'reason' in parsed ? parsed.reason : undefined;
  } catch {
    return 'not-json';
  }
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
