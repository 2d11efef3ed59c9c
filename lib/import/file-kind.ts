import { beginningOf } from './file-content.ts';

/** What a file is taken for: one story a line, an export of WordPress, a feed, an export of Ghost. */
export type FileKind = 'jsonl' | 'wordpress' | 'feed' | 'ghost';

/** Told by the content, whatever the file is called. @throws FileRefusal; the file system's or zlib's error */
export async function fileKind(file: string): Promise<FileKind> {
  const beginning = (await beginningOf(file)).replace(/^[\ufeff\s]+/, '');
  if (beginning.startsWith('<')) {
    const isWordPress = /wordpress\.org\/export\/|<wp:|WordPress eXtended RSS/i.test(beginning);
    return isWordPress ? 'wordpress' : 'feed';
  }
  return /^\{\s*"(?:db|meta|data)"\s*:/.test(beginning) ? 'ghost' : 'jsonl';
}
