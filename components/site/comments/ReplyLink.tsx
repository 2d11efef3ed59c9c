import { getTranslations } from '#root/lib/i18n/translations.ts';

/** To the form, as an answer to this comment. */
export async function ReplyLink({ author, href }: { author: string; href: string }) {
  const t = await getTranslations('ReplyLink');
  return (
    <a
      href={href}
      rel="nofollow"
      className="tap inline-flex items-center text-label font-semibold text-brand underline-offset-4 hover:underline print:hidden"
    >
      {t.rich('reply', {
        author,
        name: (words) => <bdi>{words}</bdi>,
        b: (words) => <span className="sr-only">{words}</span>,
      })}
    </a>
  );
}
