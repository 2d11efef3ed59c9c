import { getTranslations } from '#root/lib/i18n/translations.ts';
import { plainText } from '#root/lib/text/plain.ts';
import { foreignText } from '../foreign-text.ts';
import { inOrder } from '../in-order.ts';
import { RichText } from '../RichText.tsx';
import type { BlockProps } from '../story-context.ts';

/** A table that scrolls within its own box where it is too wide, by finger and by keyboard; a shade tells of more. */
export async function TableBlock({ block, story }: BlockProps<'table'>) {
  const t = await getTranslations('StoryBody');
  const { caption, header, rows } = block;
  return (
    <figure className="my-10 font-sans text-label">
      {caption && (
        <figcaption className="mb-2.5 font-semibold text-body" {...foreignText(caption, story.locale)}>
          {caption}
        </figcaption>
      )}
      <section
        aria-label={caption ?? t('table')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="shade-more overflow-x-auto border-ink border-t-2"
      >
        <table className="w-full">
          {header.length > 0 && (
            <thead>
              <tr className="border-edge border-b">
                {inOrder(header).map(({ key, item }) => (
                  <th key={key} scope="col" className="py-2.5 not-last:pe-5 text-start align-bottom font-semibold">
                    <RichText text={item} story={story} />
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {inOrder(rows).map(({ key: row, item: cells }) => (
              <tr key={row} className="border-rule border-b">
                {inOrder(cells).map(({ key, item }) => (
                  <td key={key} className="py-2.5 not-last:pe-5 align-top tabular-nums">
                    <span {...foreignText(plainText(item), story.locale)}>
                      <RichText text={item} story={story} />
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </figure>
  );
}
