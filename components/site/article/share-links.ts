/** Where a story can be passed on by a plain link. The short address: long percent-encoded ones look like spam. */
export function shareLinks(headline: string, shortUrl: string) {
  const address = (base: string, fields: Record<string, string>) => {
    const query = Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return `${base}?${query.join('&')}`;
  };
  return [
    { network: 'whatsapp', url: address('https://wa.me/', { text: `${headline}\n${shortUrl}` }) },
    { network: 'telegram', url: address('https://t.me/share/url', { url: shortUrl, text: headline }) },
    { network: 'x', url: address('https://x.com/intent/post', { url: shortUrl, text: headline }) },
  ] as const;
}
