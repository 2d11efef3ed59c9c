import type { Article } from '#root/lib/domain/article.ts';
import { feedEntry } from '#root/lib/queries/feed-entry.ts';
import { PreviewBar } from './PreviewBar.tsx';

/** The story as feed readers have it: their own look, nothing of the paper's. */
export async function PreviewedEntry({ article }: { article: Article }) {
  const { title, summary, html, authors } = await feedEntry(article, 0);
  return (
    <>
      <PreviewBar />
      <main className="feed-entry mx-auto max-w-2xl p-6">
        <h1 className="font-bold text-title">{title}</h1>
        <p className="mt-1 text-meta text-muted">{authors.map(({ name }) => name).join(' · ')}</p>
        {summary && <p className="mt-3 text-label text-muted">{summary}</p>}
        <div
          className="mt-4 grid gap-4 [&_a]:underline [&_blockquote]:border-s-4 [&_blockquote]:border-rule [&_blockquote]:ps-4 [&_h2]:font-bold [&_h3]:font-bold [&_img]:h-auto [&_img]:max-w-full"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the very mark-up that goes into the feed, which escapes all it is given
          dangerouslySetInnerHTML={{ __html: html }}
        />
      </main>
    </>
  );
}
