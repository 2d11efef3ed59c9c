import { z } from 'zod';
import { maxCommentBytes } from '#root/lib/domain/comment.ts';
import { stripBidiControls } from '#root/lib/text/bidi.ts';
import type { CommentFaults } from './comment-faults.ts';

/** The name of the field that no reader sees and only machines fill. */
export const honeypotField = 'homepage';

/** The longest name, in characters. */
export const longestAuthor = 60;
/** The longest e-mail address (RFC 5321), in characters. */
export const longestEmail = 254;

/** What came in, cleaned: no bidi controls that could reorder other text, no control characters, line ends as `\n`. */
export type CommentDraft = {
  articleId: number;
  parentId?: string;
  text: string;
  author: string;
  email: string;
  token: string;
  /** Whether the hidden field was filled. */
  trapped: boolean;
};

const fields = z.object({
  article: z.string().regex(/^[1-9]\d{0,14}$/),
  parent: z.string().max(64).catch(''),
  comment: z.string().catch(''),
  author: z.string().catch(''),
  email: z.string().catch(''),
  token: z.string().max(200).catch(''),
  [honeypotField]: z.string().catch(''),
});

/** Reads the form; undefined where it names no story. Says nothing yet of whether it is acceptable. */
export function readCommentForm(form: FormData): CommentDraft | undefined {
  const parsed = fields.safeParse(Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')));
  if (!parsed.success) return undefined;
  const { article, parent, comment, author, email, token } = parsed.data;
  return {
    articleId: Number(article),
    ...(parent && { parentId: parent }),
    text: clean(comment)
      .replace(/[^\S\n]+$/gmu, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    author: clean(author).replace(/\s+/g, ' ').trim(),
    email: clean(email).trim(),
    token,
    trapped: parsed.data[honeypotField] !== '',
  };
}

function clean(text: string): string {
  const plain = stripBidiControls(text.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n'));
  return (
    plain
      // Control characters but the line end and the tab, and the signs that stand for no character.
      .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
      // Marks heaped on one letter cover the lines above and below; no script needs more than four.
      .replace(/(\p{M}{4})\p{M}+/gu, '$1')
  );
}

/** What the writer has to mend. */
export function commentFaults(draft: CommentDraft): CommentFaults {
  const faults: CommentFaults = {};
  if (!/[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(draft.text)) faults.comment = 'missing';
  else if (Buffer.byteLength(draft.text) > maxCommentBytes) faults.comment = 'too-long';
  if (!/[\p{L}\p{N}]/u.test(draft.author)) faults.author = 'missing';
  else if ([...draft.author].length > longestAuthor) faults.author = 'too-long';
  if (draft.email === '') faults.email = 'missing';
  else if (draft.email.length > longestEmail || !z.email().safeParse(draft.email).success) faults.email = 'malformed';
  return faults;
}
