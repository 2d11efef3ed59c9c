/** A relation of a resource: where it is, and how to come by it when it shall stand in the answer. */
export type WpLink = { href: string; embeddable?: true; [key: string]: unknown };
export type WpResource = {
  body: Record<string, unknown>;
  links: Record<string, WpLink[]>;
  /** What `_embed` puts into the answer, by relation, in the order of the links. */
  embeds?: Record<string, () => Promise<unknown[]>>;
};

/** A page of resources of which there are `total` in all. */
export type WpList = { items: WpResource[]; total: number };

/** The resource as JSON: its fields, with `_links` and, where it is asked for, `_embedded`. */
export async function wpBody(
  { body, links, embeds = {} }: WpResource,
  embed: readonly string[] | 'all' | undefined,
  fields: readonly string[] | undefined,
): Promise<object> {
  const whole: Record<string, unknown> = { ...body, _links: withCuries(links) };
  if (embed) {
    const wanted = Object.entries(embeds).filter(([relation]) => embed === 'all' || embed.includes(relation));
    const embedded = await Promise.all(wanted.map(async ([relation, read]) => [relation, await read()] as const));
    const found = embedded.filter(([, things]) => things.length > 0);
    if (found.length > 0) whole._embedded = Object.fromEntries(found);
  }
  return fields ? picked(whole, [...fields, ...(fields.includes('_links') && embed ? ['_embedded'] : [])]) : whole;
}

const curies = [{ name: 'wp', href: 'https://api.w.org/{rel}', templated: true }];

function withCuries(links: WpResource['links']): object {
  return Object.keys(links).some((relation) => relation.startsWith('wp:')) ? { ...links, curies } : links;
}

/** `_fields=id,title.rendered`: those fields, and of an object those within it. */
function picked(whole: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const field of fields) {
    const [name = '', ...inner] = field.split('.');
    if (!Object.hasOwn(whole, name)) continue;
    const value = whole[name];
    const isInner = inner.length > 0 && typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isInner) result[name] = value;
    else {
      const before = (result[name] ?? {}) as Record<string, unknown>;
      result[name] = { ...before, ...picked(value as Record<string, unknown>, [inner.join('.')]) };
    }
  }
  return result;
}
