import type { NamedLink } from '#root/lib/queries/sections.ts';

type FooterLinksProps = { title: string; links: readonly NamedLink[]; wide?: boolean };

/** One list of links of the foot under its name. */
export function FooterLinks({ title, links, wide = false }: FooterLinksProps) {
  return (
    <nav aria-label={title}>
      <p className="text-label font-semibold">{title}</p>
      <ul className={`mt-1 grid grid-cols-2 gap-x-6 ${wide ? 'lg:grid-cols-3' : 'md:grid-cols-1'}`}>
        {links.map(({ id, name, href }) => (
          <li key={id}>
            <a
              href={href}
              className="inline-flex min-h-11 items-center text-label text-muted underline-offset-4 hover:text-brand hover:underline"
            >
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
