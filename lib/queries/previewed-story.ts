import { currentEditor } from '#root/lib/auth/current-editor.ts';
import { desk } from '#root/lib/auth/desk.ts';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { can } from '#root/lib/auth/permission.ts';
import type { Article } from '#root/lib/domain/article.ts';
import type { CuratedPage } from '#root/lib/domain/front-id.ts';
import { type StoryText, takeWorkingCopy } from '#root/lib/domain/working-copy.ts';
import { workingCopy } from '#root/lib/newsroom/working-copy.ts';
import { mayOpen } from '#root/lib/preview/preview-cookie.ts';
import { isOver } from '#root/lib/preview/preview-link.ts';
import { requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';

/** What an address of a preview leads to. */
export type PreviewAnswer =
  /** The story as it would be published now; its page speaks its language. */
  | { kind: 'story'; article: Article }
  /** The front page, or a section's, as its draft would have it. */
  | { kind: 'front'; page: CuratedPage }
  /** A password is asked for first. */
  | { kind: 'locked'; token: string }
  | { kind: 'over' }
  | { kind: 'unknown' }
  /** For colleagues, and nobody is signed in. */
  | { kind: 'signed-out' };

/** The story that a colleague previews: with all that is written of it. */
export async function deskPreview(id: number): Promise<PreviewAnswer> {
  const editor = await currentEditor();
  if (!editor) return { kind: 'signed-out' };
  if (!can(editor.account.role, 'article.comment')) return { kind: 'unknown' };
  return written(id);
}

/** What a shared link leads to; an opening is counted. */
export async function linkPreview(token: string): Promise<PreviewAnswer> {
  const { previews } = desk();
  const { now } = requestContext();
  const link = previews.find(token);
  if (!link) return { kind: 'unknown' };
  if (isOver(link, now)) return { kind: 'over' };
  if (!mayOpen(deskVisit(), link)) return { kind: 'locked', token };
  const { articleId, pinned } = link;
  const answer = pinned ? await asWritten(articleId, pinned) : await written(articleId);
  if (answer.kind !== 'story') return { kind: 'over' };
  await previews.countOpening(link.id, now);
  return answer;
}

async function written(id: number): Promise<PreviewAnswer> {
  const copy = await workingCopy(store(), id);
  return asWritten(id, copy?.text);
}

async function asWritten(id: number, text: StoryText | undefined): Promise<PreviewAnswer> {
  const story = await store().get('article', id);
  if (!story) return { kind: 'unknown' };
  const publishedAt = story.publishedAt ?? new Date(requestContext().now).toISOString();
  const article = { ...takeWorkingCopy(story, { text }), publishedAt };
  deskVisit().storyLocale = article.locale;
  return { kind: 'story', article };
}
