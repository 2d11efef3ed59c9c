import { getTranslations } from 'next-intl/server';
import type { PreviewView } from './PreviewChoices.tsx';

const widths: Record<string, string> = { phone: 'w-[390px]', desktop: 'w-[1280px]' };

/** The story's own page within the desk's: no script runs in it, and it leads nowhere but within itself. */
export async function PreviewFrame({ id, view }: { id: number; view: PreviewView }) {
  const t = await getTranslations('desk.Preview');
  const { as, width, theme } = view;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="max-w-full overflow-x-auto" aria-label={t('frame')} tabIndex={0}>
      <iframe
        src={`/preview/story/${id}?${new URLSearchParams({ as, theme })}`}
        title={t('frame')}
        sandbox="allow-same-origin"
        className={`h-[75vh] rounded-sm border border-rule bg-paper ${widths[width]}`}
      />
    </section>
  );
}
