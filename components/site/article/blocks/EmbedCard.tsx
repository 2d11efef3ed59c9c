import { Icon } from '#root/components/ui/Icon.tsx';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { embedFrame } from '../embed-frame.ts';
import { foreignText } from '../foreign-text.ts';
import type { BlockProps } from '../story-context.ts';

/** A video or post from elsewhere: a card with a link, which asks the other site for nothing until the reader wants it. */
export async function EmbedCard({ block, story }: BlockProps<'embed'>) {
  const t = await getTranslations('EmbedCard');
  const { provider, url, title } = block;
  const source = embedFrame(provider, url);
  const name = t(`providers.${provider}`);
  return (
    <div className="my-10 font-sans text-body">
      <embed-card data-src={source} data-title={title}>
        <div
          data-part="frame"
          className={`relative flex flex-col items-center justify-center gap-3 rounded-xs bg-surface p-6 text-center ${source ? 'sm:aspect-video print:aspect-auto' : ''}`}
        >
          <p className="text-balance font-semibold text-card" {...foreignText(title, story.locale)}>
            {title}
          </p>
          {source && (
            <button
              type="button"
              data-part="consent"
              hidden
              className="tap inline-flex items-center gap-2 rounded-full bg-brand px-5 py-2 font-semibold text-label text-on-brand print:hidden"
            >
              <Icon name="play" className="size-4" />
              {t('play')}
            </button>
          )}
          <a href={url} rel="noopener" className="tap inline-flex items-center text-brand text-label underline">
            {t('open', { provider: name })}
          </a>
          {source && <p className="text-meta text-muted print:hidden">{t('privacy', { provider: name })}</p>}
        </div>
      </embed-card>
    </div>
  );
}
