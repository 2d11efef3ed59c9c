import { z } from 'zod';
import { maxCommentBytes } from '#root/lib/domain/comment.ts';
import { stripBidiControls } from '#root/lib/text/bidi.ts';

/** The name of the field that no reader sees and only machines fill. */
export const honeypotField = 'homepage';

const longestName = 60;
const longestEmail = 254;

/** A form's faults, by field, as codes that messages/ has a sentence for. */
export type CommentFaultCode =
  | 'missing'
  | 'too-long'
  | 'malformed'
  | 'expired'
  | 'closed'
  | 'duplicate'
  | 'too-many'
  | 'hasty'
  | 'unavailable';
export type CommentField = 'comment' | 'author' | 'email' | 'form';
export type CommentFaults = Partial<Record<CommentField, CommentFaultCode>>;

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
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    author: clean(author).replace(/\s+/g, ' ').trim(),
    email: email.trim(),
    token,
    trapped: parsed.data[honeypotField] !== '',
  };
}

function clean(text: string): string {
  const plain = stripBidiControls(text.normalize('NFC').replace(/\r\n?/g, '\n'));
  // Control characters but the line end and the tab, and the signs that stand for no character.
  return plain.replace(/[\p{Cc}\u{FFFE}\u{FFFF}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
}

/** What the writer has to mend. */
export function commentFaults(draft: CommentDraft): CommentFaults {
  const faults: CommentFaults = {};
  if (!/[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(draft.text)) faults.comment = 'missing';
  else if (Buffer.byteLength(draft.text) > maxCommentBytes) faults.comment = 'too-long';
  if (!/[\p{L}\p{N}]/u.test(draft.author)) faults.author = 'missing';
  else if ([...draft.author].length > longestName) faults.author = 'too-long';
  if (draft.email === '') faults.email = 'missing';
  else if (draft.email.length > longestEmail || !z.email().safeParse(draft.email).success) faults.email = 'malformed';
  return faults;
}
