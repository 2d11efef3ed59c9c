import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { SectionFront } from '#root/lib/queries/section-fronts.ts';
import { Badge } from '../layout/Badge.tsx';
import { MoveSection } from '../sections/MoveSection.client.tsx';

const indents = ['', 'ps-6', 'ps-12', 'ps-16'];

type SectionFrontsProps = {
  sections: readonly SectionFront[];
  front: Locale;
  /** Whether this person chooses sections' first stories, and whether they change the sections themselves. */
  mayCurate: boolean;
  mayEdit: boolean;
};

/** The sections of the paper, each with the ways to its first places and to its name and address. */
export async function SectionFronts({ sections, front, mayCurate, mayEdit }: SectionFrontsProps) {
  const t = await getTranslations('desk.SectionFronts');
  if (sections.length === 0) return <p className="mb-10 text-muted">{t(mayEdit ? 'none-make' : 'none-ask')}</p>;
  return (
    <ul className="mb-10 max-w-3xl">
      {sections.map(({ id, name, depth, place, siblings, hidden, chosen, isDraft }) => {
        const title = (
          <>
            <bdi className={depth === 0 ? 'font-semibold' : undefined}>{name}</bdi>{' '}
            {hidden && <Badge>{t('hidden')}</Badge>}
          </>
        );
        return (
          <li
            key={id}
            className={`flex flex-wrap items-center gap-x-4 gap-y-1 border-rule border-b py-1 ${indents[Math.min(depth, indents.length - 1)]}`}
          >
            {mayCurate ? (
              <a
                href={`/desk/sections/${id}?front=${front}`}
                className="tap flex grow flex-wrap items-center gap-x-4 gap-y-1 py-2 hover:text-brand"
              >
                {title}
                <span className="text-meta text-muted">{t('chosen', { count: chosen })}</span>
                {isDraft && <Badge tone="alert">{t('draft')}</Badge>}
              </a>
            ) : (
              <p className="grow py-2">{title}</p>
            )}
            {mayEdit && siblings > 1 && <MoveSection id={id} name={name} place={place} of={siblings} />}
            {mayEdit && (
              <a
                href={`/desk/sections/${id}/edit`}
                className="tap inline-flex items-center text-brand text-label underline"
              >
                {t.rich('edit', { name, hidden: (text) => <span className="sr-only">{text}</span> })}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
