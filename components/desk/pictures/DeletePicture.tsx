import { deletePicture } from '#root/lib/actions/desk/pictures/delete-picture.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { PictureUses } from '#root/lib/queries/picture-uses.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { Panel } from '../layout/Panel.tsx';

type DeletePictureProps = { media: Pick<Media, 'id' | 'version'>; uses: PictureUses };

/** Takes a picture that nothing shows out of the library, for good. */
export async function DeletePicture({ media: { id, version }, uses: { stories, authors } }: DeletePictureProps) {
  const t = await getTranslations('desk.Pictures');
  const isUsed = stories.length + authors.length > 0;
  return (
    <Panel title={t('delete')} lead={t('delete-lead')}>
      {isUsed ? (
        <p className="text-label text-muted">{t('delete-used')}</p>
      ) : (
        <DeskForm action={deletePicture}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <Submit look="danger">{t('delete-do')}</Submit>
        </DeskForm>
      )}
    </Panel>
  );
}
