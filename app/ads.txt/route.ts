import { plainAnswer } from '#root/app/plain-answer.ts';
import { siteSettings } from '#root/lib/queries/site.ts';

export const dynamic = 'force-dynamic';

/** The paper's own ads.txt, where its settings have one. */
export async function GET(): Promise<Response> {
  return plainAnswer((await siteSettings()).machines?.ads, 'text/plain');
}
