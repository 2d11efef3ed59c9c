import type { SiteSettings } from '#root/lib/domain/settings.ts';

type AiCrawlers = NonNullable<NonNullable<SiteSettings['machines']>['aiCrawlers']>;

/** Crawlers that gather texts to train models, by the names that their operators publish. */
const training = [
  ...['AI2Bot', 'Amazonbot', 'anthropic-ai', 'Applebot-Extended', 'Bytespider', 'CCBot', 'ClaudeBot', 'cohere-ai'],
  ...['cohere-training-data-crawler', 'Diffbot', 'FacebookBot', 'Google-Extended', 'GPTBot', 'ImagesiftBot'],
  ...['meta-externalagent', 'Omgilibot', 'PanguBot', 'Timpibot', 'Webzio-Extended'],
];
/** Those that look a page up to answer somebody's question, with a link to it. */
const answering = [
  ...['ChatGPT-User', 'Claude-SearchBot', 'Claude-User', 'DuckAssistBot', 'meta-externalfetcher', 'MistralAI-User'],
  ...['OAI-SearchBot', 'PerplexityBot', 'Perplexity-User', 'YouBot'],
];
const refused: Record<AiCrawlers, readonly string[]> = {
  allow: [],
  'answers-only': training,
  deny: [...training, ...answering],
};

/**
 * robots.txt (RFC 9309). Searches are not forbidden here: they say noindex themselves, which only who may read it can obey.
 * @param site the paper's address
 */
export function robotsText(site: URL, aiCrawlers: AiCrawlers = 'allow'): string {
  const agents = refused[aiCrawlers];
  return [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /desk',
    'Disallow: /preview/',
    ...(agents.length > 0 ? ['', ...agents.map((agent) => `User-agent: ${agent}`), 'Disallow: /'] : []),
    '',
    `Sitemap: ${new URL('/sitemap.xml', site).href}`,
    `Sitemap: ${new URL('/news-sitemap.xml', site).href}`,
    '',
  ].join('\n');
}
