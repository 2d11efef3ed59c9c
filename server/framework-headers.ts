/** What Next hears of a request: the site's own name whatever a proxy said, and nothing of the reader. */
export function frameworkHeaders(siteUrl: string): Record<string, string> {
  const { host, protocol } = new URL(siteUrl);
  return { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.replace(':', ''), accept: 'text/html' };
}
