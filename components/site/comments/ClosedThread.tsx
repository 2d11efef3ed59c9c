import type { RefusedComment } from '#root/lib/comments/refused-comment.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

/** Stands where the form would, under a story that takes no more comments; what was typed meanwhile is given back. */
export async function ClosedThread({ refused }: { refused?: RefusedComment }) {
  const t = await getTranslations('ClosedThread');
  const { comment = '' } = refused?.typed ?? {};
  return (
    <section id="respond" aria-labelledby="respond-title" className="border-t-2 border-ink pt-3 print:hidden">
      <h2 id="respond-title" className="text-title font-bold">
        {t('title')}
      </h2>
      <p role={refused ? 'alert' : undefined} className="mt-1 text-body text-muted">
        {t('closed')}
      </p>
      {comment && (
        <label className="mt-4 grid gap-1 text-label font-semibold">
          {t('typed')}
          <textarea
            readOnly
            dir="auto"
            rows={6}
            defaultValue={comment}
            className="rounded-xs border border-edge bg-surface p-3 text-body font-normal"
          />
        </label>
      )}
    </section>
  );
}
