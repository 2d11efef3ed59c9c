import { plainAnswer } from '#root/app/plain-answer.ts';
import { newsSitemapPart } from '#root/lib/queries/news-sitemap.ts';
import { sitemapFile } from '#root/lib/queries/sitemap.ts';

export const dynamic = 'force-dynamic';

/** One of the maps that the index names. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const [, part] = /^news-([2-9]|[1-9]\d{1,2})\.xml$/.exec(file) ?? [];
  if (part) return plainAnswer(await newsSitemapPart(Number(part)), 'application/xml');
  const name = file.endsWith('.xml') ? file.slice(0, -'.xml'.length) : '';
  return plainAnswer(await sitemapFile(name), 'application/xml');
}
