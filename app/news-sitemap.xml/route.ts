import { plainAnswer } from '#root/app/plain-answer.ts';
import { newsSitemapPart } from '#root/lib/queries/news-sitemap.ts';

export const dynamic = 'force-dynamic';

/** The stories of the last 48 hours, the newest thousand of them. */
export async function GET(): Promise<Response> {
  return plainAnswer(await newsSitemapPart(1), 'application/xml');
}
