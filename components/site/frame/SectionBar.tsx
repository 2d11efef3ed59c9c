import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { type NamedLink, navigation } from '#root/lib/queries/sections.ts';

type SectionBarProps = { locale: Locale; at: 'front' | readonly string[] };

/** The sections in one row, and below them those inside the section the reader is in. Rows too long scroll sideways. */
export async function SectionBar({ locale, at }: SectionBarProps) {
  const t = await getTranslations('SectionBar');
  const sections = await navigation(locale);
  const ids = at === 'front' ? ['front'] : at;
  const front = { id: 'front', name: t('front'), href: href(locale, { to: 'front' }) };
  const below = sections.find(({ id }) => id === ids[0])?.children ?? [];
  return (
    <div className="arrives-whole border-t border-ink print:hidden">
      <nav aria-label={t('label')} className="border-b border-rule">
        <SectionRow links={[front, ...sections]} ids={ids} />
      </nav>
      {below.length > 0 && (
        <nav aria-label={t('inside')} className="border-b border-rule">
          <SectionRow links={below} ids={ids} quiet />
        </nav>
      )}
    </div>
  );
}

type SectionRowProps = { links: readonly NamedLink[]; ids: readonly string[]; quiet?: boolean };

function SectionRow({ links, ids, quiet = false }: SectionRowProps) {
  const weight = quiet ? 'text-label' : 'text-label font-semibold';
  return (
    <ul className={`sheet sideways flex gap-x-6 ${weight}`}>
      {links.map(({ id, name, href: to }) => {
        const current = ids.includes(id);
        return (
          <li key={id} className="shrink-0">
            <a
              href={to}
              aria-current={current ? (id === 'front' ? 'page' : 'true') : undefined}
              className="flex min-h-11 items-center border-b-3 border-transparent pt-0.75 whitespace-nowrap hover:text-brand aria-[current]:border-brand aria-[current]:text-brand"
            >
              <bdi>{name}</bdi>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
