import { type StyleEntry, type StyleList, styleEntrySchema } from '#root/lib/domain/style-list.ts';
import { withSpellings } from './edit-style-list.ts';

/** A line that was not taken, and why. */
export type RefusedLine = { line: string; code: string; word: string };
export type ImportedStyle = { list: StyleList; taken: StyleEntry[]; refused: RefusedLine[] };

/**
 * Takes in lines of the form «wrong = right», several wrong spellings parted by a comma. What does not go with the list is
 * left out and told; empty lines and those that begin with # say nothing.
 */
export function importStyleLines(before: StyleList, text: string): ImportedStyle {
  const imported: ImportedStyle = { list: before, taken: [], refused: [] };
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const entry = entryOf(line);
    if (!entry) {
      imported.refused.push({ line, code: 'style-line', word: '' });
      continue;
    }
    const after = withSpellings(imported.list, entry);
    if ('code' in after) imported.refused.push({ line, code: after.code, word: after.word });
    else {
      imported.list = after;
      imported.taken.push(entry);
    }
  }
  return imported;
}

function entryOf(line: string): StyleEntry | undefined {
  const parts = line.split(/=>|[=←\t]/u);
  if (parts.length !== 2) return undefined;
  const [wrong = '', right = ''] = parts;
  const words = wrong.split(/[,،]/u).map((word) => word.trim());
  return styleEntrySchema.safeParse({ right, wrong: words.filter(Boolean) }).data;
}
