import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { LibraryFilters } from '#root/components/desk/pictures/LibraryFilters.tsx';
import { LibraryPages } from '#root/components/desk/pictures/LibraryPages.tsx';
import { LibraryUpload } from '#root/components/desk/pictures/LibraryUpload.client.tsx';
import { PictureGrid } from '#root/components/desk/pictures/PictureGrid.tsx';
import { can } from '#root/lib/auth/permission.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { pictureLibrary, pictureLists, picturesPerPage } from '#root/lib/queries/picture-library.ts';

export default deskPage({ permission: 'media.edit', at: 'pictures' }, async ({ editor, now, query }) => {
  const t = await getTranslations('desk.Pictures');
  const text = query.text?.slice(0, 200);
  const list = pictureLists.find((one) => one === query.list) ?? 'all';
  const page = /^[1-9]\d{0,5}$/.test(query.page ?? '') ? Number(query.page) : 1;
  const window = { offset: (page - 1) * picturesPerPage, limit: picturesPerPage };
  const { items, total } = await pictureLibrary({ text, list }, window, now);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {can(editor.account.role, 'media.upload') && <LibraryUpload />}
      <LibraryFilters text={text} list={list} />
      <p className="mb-3 text-label text-muted" role="status">
        {t('count', { count: total })}
      </p>
      <PictureGrid pictures={items} />
      <LibraryPages page={page} pages={Math.ceil(total / picturesPerPage)} query={{ text, list }} />
    </>
  );
});
