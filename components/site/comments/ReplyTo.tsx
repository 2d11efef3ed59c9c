import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { excerpt } from '#root/lib/text/excerpt.ts';
import type { CommentsProps } from './Comments.tsx';

const quotedLetters = 120;

/** Whom the form answers, and the way out of answering. */
export async function ReplyTo({ article, comments: { replyTo, page } }: CommentsProps) {
  if (!replyTo) return null;
  const t = await getTranslations('ReplyTo');
  const { id, slug, locale } = article;
  return (
    <div className="mt-4 max-w-[42rem] border-s-4 border-brand bg-brand-soft px-4 py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="font-semibold">
          {t.rich('to', { author: replyTo.author, name: (words) => <bdi className="wrap-anywhere">{words}</bdi> })}
        </p>
        <a
          href={href(locale, { to: 'article', id, slug, comments: page, hash: 'respond' })}
          className="tap inline-flex items-center text-label text-brand underline"
        >
          {t('cancel')}
        </a>
      </div>
      <p dir="auto" className="text-label text-muted wrap-anywhere">
        {excerpt(replyTo.text, quotedLetters)}
      </p>
    </div>
  );
}
