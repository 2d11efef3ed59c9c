import createNextIntlPlugin from 'next-intl/plugin';

/**
 * First segments that stay as they are: languages (`ar` too: rewrites are chained, and server/ sends readers from /ar/… to
 * the address without it), the desk, machines' addresses, the framework's own files.
 */
const unprefixed = [
  'ar',
  'en',
  '_next',
  'api',
  'art',
  'cards',
  'crops',
  'desk',
  'feeds',
  'preview',
  'sitemaps',
  'wp-json',
];
/** Machines' files at the top. */
const topFiles = ['ads.txt', 'humans.txt', 'llms.txt', 'news-sitemap.xml', 'robots.txt', 'sitemap.xml'];
const ownNames = [...unprefixed, ...topFiles].map((name) => name.replace('.', '\\.'));
const arabicPage = `/:path((?!(?:${ownNames.join('|')})(?:/|$)).+)`;

/** Feeds stand at the end of the address of what they are of: one route answers all of them. */
const feedFile = ':file((?:feed|comments)\\.(?:xml|atom|json))';

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // server/ compresses each answer once and keeps it; Next would do it anew each time.
  compress: false,
  // Metadata goes into the head for everybody, not only for the crawlers Next knows.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  skipTrailingSlashRedirect: true,
  generateEtags: false,
  distDir: process.env.NABA_DIST_DIR ?? '.next',
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // What the desk may send in one piece; server/ holds everybody to less before it comes here.
    serverActions: { bodySizeLimit: '33mb' },
    // In development pages would wait for the live reload's socket before they come alive.
    reactDebugChannel: false,
  },
  async rewrites() {
    return {
      beforeFiles: [
        { source: '/', destination: '/ar' },
        // Rewrites are chained: the longer addresses first, or the shorter ones would be taken for them.
        { source: `/:path+/${feedFile}`, destination: '/feeds/:file/:path+' },
        { source: '/:file(feed\\.(?:xml|atom|json))', destination: '/feeds/:file' },
        { source: arabicPage, destination: '/ar/:path' },
      ],
    };
  },
};

export default createNextIntlPlugin({ requestConfig: './app/request-config.ts' })(config);
