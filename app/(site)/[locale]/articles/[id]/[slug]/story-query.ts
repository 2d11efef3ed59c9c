/** What an address may ask of a story beside the story itself. */
export type Asked = Record<string, string | string[] | undefined>;

const parameters = ['comment', 'comments', 'pending', 'reply'] as const;

/** A parameter given once. */
export function text(value: Asked[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The same question at another address: links to comments hold when a story's slug changes. */
export function withAsked(href: string, asked: Asked): string {
  const kept = parameters.flatMap((name) => {
    const value = text(asked[name]);
    return value === undefined ? [] : [[name, value]];
  });
  return kept.length > 0 ? `${href}?${new URLSearchParams(kept)}` : href;
}
