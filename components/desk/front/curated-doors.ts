import { editFront } from '#root/lib/actions/desk/front/edit-front.ts';
import { editSectionFront } from '#root/lib/actions/desk/front/edit-section-front.ts';
import { publishFront } from '#root/lib/actions/desk/front/publish-front.ts';
import { publishSectionFront } from '#root/lib/actions/desk/front/publish-section-front.ts';
import type { CuratedPage } from '#root/lib/domain/front-id.ts';

/** Where a page is shaped and looked at, and the actions that do it, with what they are sent of the page. */
export function curatedDoors({ locale, sectionId }: CuratedPage) {
  const fields: Record<string, string> = { locale, ...(sectionId !== undefined && { sectionId }) };
  if (sectionId === undefined) {
    const at = { path: '/desk/front', preview: `/preview/front/${locale}` };
    return { ...at, fields, edit: editFront, publish: publishFront };
  }
  const at = { path: `/desk/sections/${sectionId}`, preview: `/preview/section/${locale}/${sectionId}` };
  return { ...at, fields, edit: editSectionFront, publish: publishSectionFront };
}
