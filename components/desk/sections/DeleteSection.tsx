import { deleteSection } from '#root/lib/actions/desk/sections/delete-section.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { SectionHolds } from '#root/lib/newsroom/sections/drop-section.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { Panel } from '../layout/Panel.tsx';

type DeleteSectionProps = { section: { id: string; version: number }; holds: SectionHolds };

/** Takes a section that holds nothing out of the paper; of one that does it says what is in the way. */
export async function DeleteSection({ section: { id, version }, holds: { stories, sections } }: DeleteSectionProps) {
  const t = await getTranslations('desk.SectionForm');
  const isUsed = stories + sections > 0;
  return (
    <Panel title={t('delete')} lead={t('delete-lead')}>
      {isUsed ? (
        <p className="text-label text-muted">
          {sections > 0 && <>{t('holds-sections', { count: sections })} </>}
          {stories > 0 && (
            <a href={`/desk/stories?section=${id}`} className="text-brand underline">
              {t('holds-stories', { count: stories })}
            </a>
          )}
        </p>
      ) : (
        <DeskForm action={deleteSection}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <Submit look="danger">{t('delete-do')}</Submit>
        </DeskForm>
      )}
    </Panel>
  );
}
