import { currentEditor } from '#root/lib/auth/current-editor.ts';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { can } from '#root/lib/auth/permission.ts';
import type { CuratedPage } from '#root/lib/domain/front-id.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import type { PreviewAnswer } from './previewed-story.ts';

/** The draft of the front page or of a section's, for whoever shapes it; its page speaks its language. */
export async function deskFrontPreview(page: CuratedPage): Promise<PreviewAnswer> {
  const editor = await currentEditor();
  if (!editor) return { kind: 'signed-out' };
  const { sectionId } = page;
  if (!can(editor.account.role, sectionId === undefined ? 'front.edit' : 'section.curate')) return { kind: 'unknown' };
  if (sectionId !== undefined && !(await store().get('section', sectionId))) return { kind: 'unknown' };
  deskVisit().storyLocale = page.locale;
  return { kind: 'front', page };
}
