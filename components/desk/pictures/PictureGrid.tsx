import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { LibraryPicture } from '#root/lib/queries/picture-library.ts';
import { Badge } from '../layout/Badge.tsx';

/** Pictures of the library, each the way to its page, with what it wants done. */
export async function PictureGrid({ pictures }: { pictures: readonly LibraryPicture[] }) {
  const t = await getTranslations('desk.Pictures');
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6">
      {pictures.map(({ id, src, name, alt, licenceEnds }) => (
        <li key={id}>
          <a href={`/desk/pictures/${id}`} className="group block">
            <picture className="contents">
              <img
                src={src}
                alt=""
                loading="lazy"
                decoding="async"
                className="aspect-4/3 w-full rounded-xs bg-surface object-contain group-hover:outline-2 group-hover:outline-brand"
              />
            </picture>
            <span className="mt-1.5 line-clamp-2 break-words text-label group-hover:text-brand">
              <bdi>{alt || name}</bdi>
            </span>
          </a>
          <p className="mt-1 flex flex-wrap gap-1 empty:hidden">
            {!alt && <Badge tone="alert">{t('undescribed')}</Badge>}
            {licenceEnds === 'over' && <Badge tone="alert">{t('licence-over')}</Badge>}
            {licenceEnds === 'soon' && <Badge>{t('licence-soon')}</Badge>}
          </p>
        </li>
      ))}
    </ul>
  );
}
