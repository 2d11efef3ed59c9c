import createNextIntlPlugin from 'next-intl/plugin';

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
};

export default createNextIntlPlugin({ requestConfig: './app/request-config.ts' })(config);
