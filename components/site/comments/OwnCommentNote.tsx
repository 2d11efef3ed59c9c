import type { Article } from '#root/lib/domain/article.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { OwnComment } from '#root/lib/queries/own-comment.ts';
import { CommentHead } from './CommentHead.tsx';
import { CommentText } from './CommentText.tsx';

/** Tells a writer, at the signed address only, what became of the comment sent. */
export async function OwnCommentNote({ article, own }: { article: Article; own: OwnComment }) {
  const t = await getTranslations('OwnCommentNote');
  const { comment, state } = own;
  const { id, slug, locale } = article;
  const shown =
    own.state === 'shown'
      ? ({ to: 'article', id, slug, comments: own.page, hash: `comment-${comment.id}` } as const)
      : undefined;
  return (
    <section
      id={shown ? undefined : `comment-${comment.id}`}
      aria-labelledby="own-comment-title"
      className="border-s-4 border-brand bg-brand-soft px-4 py-4 sm:px-6"
    >
      <h2 id="own-comment-title" className="text-card font-bold">
        {t(`${state}Title`)}
      </h2>
      <p className="mt-1 text-label">{t(state)}</p>
      {shown ? (
        <a
          href={href(locale, shown)}
          className="tap inline-flex items-center text-label font-semibold text-brand underline"
        >
          {t('open')}
        </a>
      ) : (
        <div className="mt-3 border-t border-edge pt-1">
          <CommentHead author={comment.author} createdAt={comment.createdAt} locale={locale} />
          <CommentText text={comment.text} />
        </div>
      )}
    </section>
  );
}
