import type { BreadcrumbList } from 'schema-dts';
import type { NamedLink } from '#root/lib/queries/sections.ts';

/** The way from the root section down to the page, whose own `title` has no address: it is the page. */
export function breadcrumbLd(trail: readonly NamedLink[], title: string, site: URL) {
  const steps = trail.map(({ name, href }) => ({ name, item: new URL(href, site).href }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...steps, { name: title }].map((step, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      ...step,
    })),
  } satisfies BreadcrumbList;
}
