import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { NamedLink } from '#root/lib/queries/sections.ts';

export async function StoryTags({ tags }: { tags: readonly NamedLink[] }) {
  if (tags.length === 0) return null;
  const t = await getTranslations('StoryTags');
  return (
    <nav aria-label={t('label')} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {tags.map(({ id, name, href }) => (
          <li key={id}>
            <a
              href={href}
              rel="tag"
              className="tap inline-flex items-center justify-center rounded-full border border-rule px-4 text-label hover:border-edge"
            >
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
