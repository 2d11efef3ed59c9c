import { currentEditor } from '#root/lib/auth/current-editor.ts';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { can } from '#root/lib/auth/permission.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { PreviewAnswer } from './previewed-story.ts';

/** The front page's draft, for whoever shapes the front; its page speaks its language. */
export async function deskFrontPreview(locale: Locale): Promise<PreviewAnswer> {
  const editor = await currentEditor();
  if (!editor) return { kind: 'signed-out' };
  if (!can(editor.account.role, 'front.edit')) return { kind: 'unknown' };
  deskVisit().storyLocale = locale;
  return { kind: 'front', locale };
}
