import type { NamedLink } from '#root/lib/queries/sections.ts';
import type { JsonLdNode } from './json-ld.ts';

/** The way from the root section down to the page, whose own `title` has no address: it is the page. */
export function breadcrumbLd(trail: readonly NamedLink[], title: string, site: URL): JsonLdNode {
  const steps = trail.map(({ name, href }) => ({ name, item: new URL(href, site).href }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...steps, { name: title }].map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...step,
    })),
  };
}
