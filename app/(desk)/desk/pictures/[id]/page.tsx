import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { Panel } from '#root/components/desk/layout/Panel.tsx';
import { DeletePicture } from '#root/components/desk/pictures/DeletePicture.tsx';
import { MissingPicture } from '#root/components/desk/pictures/MissingPicture.tsx';
import { PictureForm } from '#root/components/desk/pictures/PictureForm.client.tsx';
import { PictureSizes } from '#root/components/desk/pictures/PictureSizes.tsx';
import { PictureUsers } from '#root/components/desk/pictures/PictureUsers.tsx';
import { can } from '#root/lib/auth/permission.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { libraryPicture } from '#root/lib/queries/library-picture.ts';
import { pictureUses } from '#root/lib/queries/picture-uses.ts';

export default deskPage({ permission: 'media.edit', at: 'pictures' }, async ({ editor, locale, params }) => {
  const t = await getTranslations('desk.Pictures');
  const picture = await libraryPicture(String(params.id));
  if (!picture) return <MissingPicture />;
  const { media, edited } = picture;
  const uses = await pictureUses(media.id, locale);
  return (
    <>
      <PageHead title={media.originalName} lead={t('picture-lead')}>
        <a href="/desk/pictures" className="tap inline-flex items-center text-brand text-label underline">
          {t('back')}
        </a>
      </PageHead>
      <PictureForm picture={edited} />
      <Panel title={t('used')} lead={t('used-lead')}>
        <PictureUsers uses={uses} />
      </Panel>
      <Panel title={t('sizes')} lead={t('sizes-lead')}>
        <PictureSizes media={media} locale={locale} />
      </Panel>
      {can(editor.account.role, 'media.delete') && <DeletePicture media={media} uses={uses} />}
    </>
  );
});
