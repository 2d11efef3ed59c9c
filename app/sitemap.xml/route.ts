import { plainAnswer } from '#root/app/plain-answer.ts';
import { wholeSitemapIndex } from '#root/lib/queries/sitemap.ts';

export const dynamic = 'force-dynamic';

/** The index of the paper's maps. */
export async function GET(): Promise<Response> {
  return plainAnswer(await wholeSitemapIndex(), 'application/xml');
}
