import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { AuthorProfile } from '#root/lib/queries/author-page.ts';
import { AuthorPortrait } from './AuthorPortrait.tsx';

/** Who a writer is: picture, name, role, a few words, and where else to find them. */
export async function AuthorHead({ author }: { author: AuthorProfile }) {
  const t = await getTranslations('AuthorPage');
  return (
    <header className="mb-8 flex flex-wrap gap-x-6 gap-y-4 border-b border-rule pb-8 md:flex-nowrap">
      <AuthorPortrait author={author} size="page" />
      <div className="grid min-w-0 content-start gap-1">
        {author.role && (
          <p className="text-label font-semibold text-brand">
            <bdi>{author.role}</bdi>
          </p>
        )}
        <h1 className="text-headline font-bold">
          <bdi>{author.name}</bdi>
        </h1>
        {author.bio && (
          <p className="measure font-serif text-standfirst" dir="auto">
            {author.bio}
          </p>
        )}
        {author.links.length > 0 && (
          <ul aria-label={t('links')} className="flex flex-wrap gap-x-5">
            {author.links.map(({ label, url }) => (
              <li key={url}>
                <a
                  href={url}
                  rel="me noopener"
                  className="inline-flex min-h-11 items-center text-label font-semibold text-brand underline underline-offset-4"
                >
                  <bdi>{label}</bdi>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </header>
  );
}
