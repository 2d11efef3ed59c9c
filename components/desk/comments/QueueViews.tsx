import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { QueueLink, QueueView } from './queue-link.ts';

type QueueViewsProps = { view: QueueView; link: (to: QueueLink) => string };

const views = ['newest', 'refused', 'approved', 'story', 'writer'] as const satisfies readonly QueueView[];

/** The ways to look at the queue. */
export async function QueueViews({ view, link }: QueueViewsProps) {
  const t = await getTranslations('desk.Comments');
  return (
    <nav aria-label={t('views')} className="mb-3">
      <ul className="sideways flex gap-x-4 text-label">
        {views.map((one) => (
          <li key={one}>
            <a
              href={link({ view: one })}
              aria-current={one === view ? 'page' : undefined}
              className="tap inline-flex items-center whitespace-nowrap text-muted hover:text-brand aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t(`view-${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
