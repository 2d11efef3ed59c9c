const emptyAction = /(<form\b[^>]*?) action=""/g;

/**
 * The page without the empty addresses that React writes on forms that post to their own page: HTML wants none there. Only
 * for React's own markup, in which `<` and `>` never stand in a text or an attribute.
 */
export function withoutEmptyActions(html: string): string {
  return html.replace(emptyAction, '$1');
}
