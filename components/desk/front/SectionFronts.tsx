import { getTranslations } from 'next-intl/server';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { SectionFront } from '#root/lib/queries/section-fronts.ts';
import { Badge } from '../layout/Badge.tsx';

const indents = ['', 'ps-6', 'ps-12', 'ps-16'];

/** The sections of the paper, each with the way to its first places. */
export async function SectionFronts({ sections, front }: { sections: readonly SectionFront[]; front: Locale }) {
  const t = await getTranslations('desk.SectionFronts');
  if (sections.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <ul className="max-w-3xl">
      {sections.map(({ id, name, depth, chosen, isDraft }) => (
        <li key={id} className={`border-rule border-b ${indents[Math.min(depth, indents.length - 1)]}`}>
          <a
            href={`/desk/sections/${id}?front=${front}`}
            className="tap flex flex-wrap items-center gap-x-4 gap-y-1 py-2 hover:text-brand"
          >
            <bdi className={depth === 0 ? 'font-semibold' : undefined}>{name}</bdi>
            <span className="text-meta text-muted">{t('chosen', { count: chosen })}</span>
            {isDraft && <Badge tone="alert">{t('draft')}</Badge>}
          </a>
        </li>
      ))}
    </ul>
  );
}
