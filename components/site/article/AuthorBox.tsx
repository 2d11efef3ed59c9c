import { AuthorPortrait } from '#root/components/site/author/AuthorPortrait.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { AuthorProfile } from '#root/lib/queries/author-page.ts';

/** The writer in a few lines, at the end of what he or she wrote. */
export async function AuthorBox({ author, locale }: { author: AuthorProfile; locale: Locale }) {
  const t = await getTranslations('AuthorBox');
  const { name, role, bio, slug } = author;
  return (
    <section aria-label={t('label', { name })} className="flex gap-4 print:hidden">
      <AuthorPortrait author={author} size="byline" />
      <div>
        <p className="font-semibold text-card">
          <a
            href={href(locale, { to: 'author', slug })}
            rel="author"
            className="-my-2 inline-block py-2 decoration-2 decoration-brand hover:underline"
          >
            <bdi>{name}</bdi>
          </a>
        </p>
        {role && <p className="text-label text-muted">{role}</p>}
        {bio && <p className="mt-1.5 max-w-[34rem] text-label">{bio}</p>}
        <p className="text-label">
          <a
            href={href(locale, { to: 'author', slug })}
            className="tap inline-flex items-center text-brand hover:underline"
          >
            {t('more')}
          </a>
        </p>
      </div>
    </section>
  );
}
