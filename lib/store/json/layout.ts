import { createHash } from 'node:crypto';
import type { Collection } from '#root/lib/domain/entities.ts';

/** Collections whose documents are one file each. Comments are lines of their story's file instead. */
export type FileCollection = Exclude<Collection, 'comment'>;

const folders: Record<FileCollection, string> = {
  article: 'articles',
  section: 'sections',
  tag: 'tags',
  author: 'authors',
  media: 'media',
  settings: 'settings',
  front: 'front',
  breaking: 'breaking',
  page: 'pages',
  redirect: 'redirects',
  working: 'working',
  saved: 'saved',
};
const commentFolder = 'comments';
const revisionFolder = 'revisions';

/** Hex digits of the hash that collections of many documents are spread by, so that no folder grows huge. */
const shardDigits: Partial<Record<FileCollection, number>> = { tag: 1, media: 2, redirect: 2, working: 2, saved: 2 };
const articlesPerFolder = 1000;

const articleShard = (articleId: number) => Math.floor(articleId / articlesPerFolder);

/** The path of a document's file below the store's folder, with `/` between the parts. */
export function documentFile(collection: FileCollection, id: string | number): string {
  if (typeof id === 'number') return `${folders[collection]}/${articleShard(id)}/${id}.json`;
  const digits = shardDigits[collection];
  const shard = digits ? `${createHash('sha1').update(id).digest('hex').slice(0, digits)}/` : '';
  return `${folders[collection]}/${shard}${id}.json`;
}

/** The file with every version of every comment of a story. */
export function commentsFile(articleId: number): string {
  return `${commentFolder}/${articleShard(articleId)}/${articleId}.jsonl`;
}

/** The file with every saved version of a story. */
export function revisionsFile(articleId: number): string {
  return `${revisionFolder}/${articleShard(articleId)}/${articleId}.jsonl`;
}

/** What a file of the store holds. */
export type Place =
  | { kind: 'document'; collection: FileCollection; id: string | number }
  | { kind: 'comments'; articleId: number }
  | { kind: 'revisions'; articleId: number };

const collectionOf = new Map(Object.entries(folders).map(([collection, folder]) => [folder, collection]));

/** What belongs at `file` (a path as made above), or undefined where nothing of the store does. */
export function placeOf(file: string): Place | undefined {
  const [folder = ''] = file.split('/', 1);
  const name = file.slice(file.lastIndexOf('/') + 1);
  const place = placeByName(folder, name);
  return place && fileOf(place) === file ? place : undefined;
}

function placeByName(folder: string, name: string): Place | undefined {
  if (folder === commentFolder || folder === revisionFolder) {
    const articleId = numberBefore(name, '.jsonl');
    if (!articleId) return undefined;
    return { kind: folder === commentFolder ? 'comments' : 'revisions', articleId };
  }
  const collection = collectionOf.get(folder) as FileCollection | undefined;
  if (!collection || !name.endsWith('.json')) return undefined;
  const id = collection === 'article' ? numberBefore(name, '.json') : name.slice(0, -'.json'.length);
  return id ? { kind: 'document', collection, id } : undefined;
}

export function fileOf(place: Place): string {
  if (place.kind === 'comments') return commentsFile(place.articleId);
  if (place.kind === 'revisions') return revisionsFile(place.articleId);
  return documentFile(place.collection, place.id);
}

function numberBefore(name: string, ending: string): number | undefined {
  const digits = /^([1-9]\d{0,14})(\.jsonl?)$/.exec(name);
  return digits?.[2] === ending ? Number(digits[1]) : undefined;
}

/** The folders that the index is made from, in the order in which it is: what stories point at comes first. */
export const indexedFolders = [
  folders.section,
  folders.settings,
  folders.front,
  folders.breaking,
  folders.page,
  folders.author,
  folders.tag,
  folders.media,
  folders.article,
  commentFolder,
  folders.redirect,
  folders.working,
  folders.saved,
];
export const articleFolder = folders.article;
export const revisionsFolder = revisionFolder;

export function collectionFolder(collection: FileCollection): string {
  return folders[collection];
}

/** Other names in the store's folder. Files ending in `temporaryEnding` are never read. */
export const temporaryEnding = '.tmp';
export const intentFile = 'intent/intent.json';
export const lockFile = 'lock';
export const quarantineFolder = 'quarantine';
export const indexFolder = 'index';
/** Where the sizes of pictures stand, beside the documents. */
export const mediaFilesFolder = 'media-files';
