import { postComment } from '#root/lib/actions/post-comment.ts';
import { longestAuthor, longestEmail } from '#root/lib/comments/comment-form.ts';
import type { RefusedComment } from '#root/lib/comments/refused-comment.ts';
import { maxCommentBytes } from '#root/lib/domain/comment.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { CommentField, fieldBox } from './CommentField.tsx';
import type { CommentsProps } from './Comments.tsx';
import { FormFaults } from './FormFaults.tsx';
import { Honeypot } from './Honeypot.tsx';
import { ReplyTo } from './ReplyTo.tsx';

/** Where readers write. Plain form, plain POST; `comment-form` makes it kinder where script runs. */
export async function CommentForm({ article, comments, refused }: CommentsProps & { refused?: RefusedComment }) {
  const t = await getTranslations('CommentForm');
  const { typed = {}, faults = {} } = refused ?? {};
  return (
    <section id="respond" aria-labelledby="respond-title" className="border-t-2 border-ink pt-3 print:hidden">
      <h2 id="respond-title" className="text-title font-bold">
        {t('title')}
      </h2>
      <p className="text-label text-muted">{t('note')}</p>
      <ReplyTo article={article} comments={comments} />
      <comment-form data-token-url={`/api/comment-token?article=${article.id}`}>
        <FormFaults faults={faults} />
        <form action={postComment} className="mt-4 grid max-w-[42rem] gap-5">
          <input type="hidden" name="article" value={article.id} />
          {comments.replyTo && <input type="hidden" name="parent" value={comments.replyTo.id} />}
          <input type="hidden" name="token" value={comments.token} data-part="token" />
          <CommentField field="comment" faults={faults}>
            {(attributes) => (
              <textarea
                {...attributes}
                rows={6}
                dir="auto"
                defaultValue={typed.comment}
                data-limit={maxCommentBytes}
                data-too-long={t('tooLong')}
                className={`${fieldBox} min-h-40 resize-y py-2`}
              />
            )}
          </CommentField>
          <span
            hidden
            data-part="counter"
            data-sentence={t.raw('counter')}
            className="-mt-4 text-meta text-muted tabular-nums"
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <CommentField field="author" faults={faults}>
              {(attributes) => (
                <input
                  {...attributes}
                  type="text"
                  dir="auto"
                  autoComplete="name"
                  maxLength={longestAuthor}
                  defaultValue={typed.author}
                  className={fieldBox}
                />
              )}
            </CommentField>
            <CommentField field="email" faults={faults}>
              {(attributes) => (
                <input
                  {...attributes}
                  type="email"
                  dir="ltr"
                  autoComplete="email"
                  maxLength={longestEmail}
                  defaultValue={typed.email}
                  className={fieldBox}
                />
              )}
            </CommentField>
          </div>
          <label className="tap flex items-center gap-3 text-label noscript:hidden">
            <input
              type="checkbox"
              name="remember"
              data-part="remember"
              defaultChecked={typed.remember !== undefined}
              className="size-5 shrink-0 accent-brand"
            />
            {t('remember')}
          </label>
          <Honeypot />
          <button
            type="submit"
            className="tap justify-self-start rounded-xs bg-brand px-8 py-2.5 text-label font-semibold text-on-brand hover:underline"
          >
            {t('send')}
          </button>
        </form>
      </comment-form>
    </section>
  );
}
