import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

// A page of incremental static regeneration with the same words and mark-up as the paper's own.
export const revalidate = 3600;

const folder = path.join(process.cwd(), 'pages');

export function generateStaticParams() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((page) => ({ page }));
}

export default async function Page({ params }) {
  const { page } = await params;
  const html = readFileSync(path.join(folder, page), 'utf8');
  const [, body = ''] = /<body[^>]*>([\s\S]*)<\/body>/.exec(html) ?? [];
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the mark-up is this house's own, as served a moment before.
  return <main dangerouslySetInnerHTML={{ __html: body }} />;
}
