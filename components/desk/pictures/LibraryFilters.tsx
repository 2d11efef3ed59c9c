import { getTranslations } from '#root/lib/i18n/translations.ts';
import { type PictureList, pictureLists } from '#root/lib/queries/picture-library.ts';

const control = 'tap rounded-sm border border-edge bg-paper px-3 text-label';

/** Which pictures: a plain form, so that every choice has an address. */
export async function LibraryFilters({ text, list }: { text: string | undefined; list: PictureList }) {
  const t = await getTranslations('desk.Pictures');
  return (
    <search>
      <form action="/desk/pictures" className="mb-4 flex flex-wrap gap-2">
        <input
          type="search"
          name="text"
          defaultValue={text}
          aria-label={t('text')}
          placeholder={t('text')}
          className={`${control} min-w-48 grow`}
        />
        <select name="list" defaultValue={list} aria-label={t('lists')} className={control}>
          {pictureLists.map((one) => (
            <option key={one} value={one}>
              {t(`list-${one}`)}
            </option>
          ))}
        </select>
        <button type="submit" className={`${control} px-4 font-semibold hover:border-brand hover:text-brand`}>
          {t('show')}
        </button>
      </form>
    </search>
  );
}
