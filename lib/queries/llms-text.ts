import { defaultLocale, inLocale, locales } from '#root/lib/domain/locale.ts';
import { feedHref } from '#root/lib/feeds/feed-address.ts';
import { href } from '#root/lib/i18n/href.ts';
import { siteUrl } from '#root/lib/runtime/site-url.ts';
import { listed, sectionLink, sections } from './sections.ts';
import { siteSettings } from './site.ts';
import { standingPage } from './standing-page.ts';

/** The paper for language models in a hurry, as llmstxt.org proposes: what it is, and where its lists and feeds are. */
export async function llmsText(): Promise<string> {
  const { name, tagline } = await siteSettings();
  const whole = (path: string) => new URL(path, siteUrl()).href;
  const tree = await sections();
  const line = (title: string, path: string) => `- [${plain(title)}](${whole(path)})`;
  const feeds = locales.flatMap((locale) =>
    (['xml', 'json'] as const).map((format) =>
      line(`${format === 'xml' ? 'RSS' : 'JSON Feed'} (${locale})`, feedHref(locale, { to: 'front' }, format)),
    ),
  );
  const pages: string[] = [];
  for (const id of ['about', 'corrections', 'privacy', 'contact'] as const) {
    const page = await standingPage(defaultLocale, id);
    if (page) pages.push(line(page.title, href(defaultLocale, { to: 'page', id })));
  }
  const titles = locales.map((locale) => plain(inLocale(name, locale)));
  return [
    `# ${[...new Set(titles)].join(' · ')}`,
    '',
    `> ${plain(inLocale(tagline, defaultLocale))}`,
    '',
    '## Sections',
    '',
    ...listed(tree, [...tree.byId.values()]).map((section) => {
      const { name: title, href: path } = sectionLink(tree, section, defaultLocale);
      return line(title, path);
    }),
    '',
    '## Feeds with whole texts',
    '',
    ...feeds,
    '',
    '## About',
    '',
    ...pages,
    '',
  ].join('\n');
}

/** One line, without what Markdown would read as a link. */
function plain(text: string): string {
  return text.replace(/[\s[\]]+/g, ' ').trim();
}
