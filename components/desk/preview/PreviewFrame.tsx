import { getTranslations } from '#root/lib/i18n/translations.ts';
import { type PreviewView, previewAddress } from './preview-view.ts';

const widths = { phone: 'w-[390px]', desktop: 'w-[1280px]' } as const;

/** The story's own page within the desk's: no script runs in it, and it leads nowhere but within itself. */
export async function PreviewFrame({ id, view }: { id: number; view: PreviewView }) {
  const t = await getTranslations('desk.Preview');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="max-w-full overflow-x-auto" aria-label={t('frame')} tabIndex={0}>
      <iframe
        src={previewAddress(id, view)}
        title={t('frame')}
        sandbox="allow-same-origin"
        className={`h-[75vh] rounded-sm border border-rule bg-paper ${widths[view.width]}`}
      />
    </section>
  );
}
