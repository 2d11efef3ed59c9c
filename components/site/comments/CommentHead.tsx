import { StoryTime } from '#root/components/site/StoryTime.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';

type CommentHeadProps = { author: string; createdAt: string; locale: Locale; permalink?: string };

/** Who wrote a comment, and when; the time is the comment's permanent link. */
export function CommentHead({ author, createdAt, locale, permalink }: CommentHeadProps) {
  const time = <StoryTime instant={createdAt} locale={locale} />;
  return (
    <header className="flex min-h-11 flex-wrap items-center gap-x-3">
      <bdi className="min-w-0 font-semibold text-body wrap-anywhere">{author}</bdi>
      {permalink ? (
        <a
          href={permalink}
          rel="bookmark nofollow"
          className="inline-flex min-h-11 items-center text-meta text-muted hover:underline"
        >
          {time}
        </a>
      ) : (
        <span className="text-meta text-muted">{time}</span>
      )}
    </header>
  );
}
