import { type CommentState, commentStates } from '#root/lib/domain/comment.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { QueueLink } from './queue-link.ts';

type QueueTabsProps = {
  totals: Record<CommentState, number>;
  state: CommentState;
  /** The address of the same list in another state, or on another page. */
  link: (to: QueueLink) => string;
};

const order = ['pending', ...commentStates.filter((state) => state !== 'pending')] as const;

/** The states of comments with how many there are; those that wait come first. */
export async function QueueTabs({ totals, state, link }: QueueTabsProps) {
  const t = await getTranslations('desk.Comments');
  return (
    <nav aria-label={t('states')} className="mb-4">
      <ul className="sideways flex gap-1">
        {order.map((one) => (
          <li key={one}>
            <a
              href={link({ state: one })}
              aria-current={one === state ? 'page' : undefined}
              className="tap inline-flex items-center gap-2 border-transparent border-b-2 px-3 text-label whitespace-nowrap aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-brand"
            >
              {t(one)} <span className="text-meta text-muted">{totals[one]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
