import { MoreLink } from '#root/components/site/listing/MoreLink.tsx';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { NamedLink } from '#root/lib/queries/sections.ts';

/** The head of a section's strip: its name between rules, and the way to all of it. */
export async function StripHeading({ section }: { section: NamedLink }) {
  const t = await getTranslations('StripHeading');
  return (
    <div className="mb-4 flex items-center justify-between gap-4 border-t-2 border-ink pt-1.5">
      <h2 className="text-title font-bold">
        <a href={section.href} className="inline-flex min-h-11 items-center hover:text-brand">
          <bdi>{section.name}</bdi>
        </a>
      </h2>
      <MoreLink href={section.href}>
        <span>
          {t.rich('all', {
            section: section.name,
            b: (chunks) => (
              <span className="sr-only">
                <bdi>{chunks}</bdi>
              </span>
            ),
          })}
        </span>
      </MoreLink>
    </div>
  );
}
