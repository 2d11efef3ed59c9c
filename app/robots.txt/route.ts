import { plainAnswer } from '#root/app/plain-answer.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { siteUrl } from '#root/lib/runtime/site-url.ts';
import { robotsText } from '#root/lib/seo/robots.ts';

export const dynamic = 'force-dynamic';

/** What crawlers may read. */
export async function GET(): Promise<Response> {
  const { machines } = await siteSettings();
  return plainAnswer(robotsText(siteUrl(), machines?.aiCrawlers), 'text/plain');
}
