import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { NamedLink } from '#root/lib/queries/sections.ts';

/** The way from the root section to the story's own. The signs between the names are drawn, not written. */
export async function StoryTrail({ trail }: { trail: readonly NamedLink[] }) {
  if (trail.length === 0) return null;
  const t = await getTranslations('StoryTrail');
  return (
    <nav aria-label={t('label')} className="font-semibold text-brand text-label">
      <ol>
        {trail.map(({ id, name, href }) => (
          <li
            key={id}
            className="not-first:before:mx-2 not-first:before:inline-block not-first:before:text-muted not-first:before:content-['›'/''] inline rtl:not-first:before:-scale-x-100"
          >
            <a href={href} className="inline-block min-h-11 content-center hover:underline">
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
