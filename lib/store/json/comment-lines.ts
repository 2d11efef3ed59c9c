import type { Comment } from '#root/lib/domain/comment.ts';
import { parseDocument } from './document.ts';
import { wholeLines } from './json-lines.ts';
import type { Migrations } from './migrations.ts';

/** The present version of every comment in a story's comment file, and what is wrong with lines that hold none. */
export type CommentLines = { comments: Map<string, Comment>; faults: string[] };

/** Each line is a whole version of one comment: the last one counts. */
export function lastVersions(text: string, articleId: number, migrations?: Migrations): CommentLines {
  const comments = new Map<string, Comment>();
  const faults: string[] = [];
  for (const line of wholeLines(text)) {
    const parsed = parseDocument('comment', line.text, undefined, migrations);
    const reason = 'reason' in parsed ? parsed.reason : undefined;
    if ('document' in parsed && parsed.document.articleId === articleId)
      comments.set(parsed.document.id, parsed.document);
    else faults.push(`line ${line.number}: ${reason ?? 'of-another-story'}`);
  }
  return { comments, faults };
}

/** The text without any line of the comments named. Lines that can not be read stay, but not those that name one. */
export function withoutComments(text: string, ids: ReadonlySet<string>): string {
  const kept = wholeLines(text).filter((line) => !ids.has(idOf(line.text)) && !namesOne(line.text, ids));
  return kept.map((line) => `${line.text}\n`).join('');
}

function idOf(line: string): string {
  try {
    return String((JSON.parse(line) as { id?: unknown }).id);
  } catch {
    return '';
  }
}

/** Broken lines are compared as text: erasing must leave nothing of a comment behind. */
function namesOne(line: string, ids: ReadonlySet<string>): boolean {
  if (idOf(line) !== '') return false;
  return [...ids].some((id) => line.includes(`"${id}"`));
}
