import type { Locale } from '#root/lib/domain/locale.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { cell, DataTable } from '../layout/DataTable.tsx';
import { Moment } from '../layout/Moment.tsx';

/** The sizes in which readers get a picture. */
export async function PictureSizes({ media, locale }: { media: Media; locale: Locale }) {
  const t = await getTranslations('desk.Pictures');
  const { renditions, width, height, createdAt } = media;
  const widths = [...new Set(renditions.map((one) => one.width))].sort((a, b) => b - a);
  return (
    <>
      <p className="mb-3 text-label">
        {t.rich('original', { width, height, size: (size) => <bdi dir="ltr">{size}</bdi> })} ·{' '}
        <Moment at={createdAt} locale={locale} />
      </p>
      <DataTable caption={t('sizes')} columns={[t('size'), t('files')]}>
        {widths.map((one) => (
          <tr key={one}>
            <td className={cell}>
              <bdi dir="ltr">
                {one} × {renditions.find((rendition) => rendition.width === one)?.height}
              </bdi>
            </td>
            <td className={cell}>
              <ul className="flex flex-wrap gap-x-4">
                {renditions
                  .filter((rendition) => rendition.width === one)
                  .map(({ file, format, bytes }) => (
                    <li key={file}>
                      <a href={`/media/${file}`} className="text-brand underline">
                        {t('file', { format: format.toUpperCase(), kilobytes: Math.ceil(bytes / 1024) })}
                      </a>
                    </li>
                  ))}
              </ul>
            </td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}
