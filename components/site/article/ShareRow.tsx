import { Icon } from '#root/components/ui/Icon.tsx';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { shareLinks } from './share-links.ts';

type ShareRowProps = { headline: string; shortUrl: string };

/** Ways to pass the story on: plain links that carry its short address, and what the device itself can do. */
export async function ShareRow({ headline, shortUrl }: ShareRowProps) {
  const t = await getTranslations('ShareRow');
  const control =
    'tap inline-flex cursor-pointer items-center justify-center gap-2 rounded-full border border-rule px-4 text-label hover:border-edge';
  return (
    <section id="share" aria-labelledby="share-title" className="print:hidden">
      <h2 id="share-title" className="font-semibold text-label">
        {t('title')}
      </h2>
      <share-story data-url={shortUrl} data-title={headline}>
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <button type="button" data-part="share" hidden className={control}>
            <Icon name="share" className="size-4" />
            {t('share')}
          </button>
          {shareLinks(headline, shortUrl).map(({ network, url }) => (
            <a key={network} href={url} rel="noopener nofollow" className={control}>
              {t(network)}
            </a>
          ))}
          <button type="button" data-part="copy" hidden className={control}>
            <Icon name="link" className="size-4" />
            {t('copy')}
          </button>
          <span
            role="status"
            data-part="status"
            data-copied={t('copied')}
            data-failed={t('failed')}
            className="text-label text-muted"
          />
        </div>
        <p className="mt-1 text-meta text-muted">
          {t('short')}{' '}
          <a href={shortUrl} className="tap inline-flex items-center underline">
            <bdi dir="ltr">{shortUrl.replace(/^https?:\/\//, '')}</bdi>
          </a>
        </p>
      </share-story>
    </section>
  );
}
