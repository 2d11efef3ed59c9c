import { Icon } from '#root/components/ui/Icon.tsx';
import type { NamedLink } from '#root/lib/queries/sections.ts';

/** The sections above this place, from the root down. */
export function Breadcrumb({ label, trail }: { label: string; trail: readonly NamedLink[] }) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {trail.map(({ id, name, href }, place) => (
          <li key={id} className="flex items-center gap-x-1.5">
            {place > 0 && <Icon name="chevron" className="size-3.5 text-muted" />}
            <a
              href={href}
              className="inline-flex min-h-11 items-center text-label font-semibold text-brand underline-offset-4 hover:underline"
            >
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
