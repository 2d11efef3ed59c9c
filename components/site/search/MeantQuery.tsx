import { getTranslations } from '#root/lib/i18n/translations.ts';

/** The query as it was likely meant, with a link that searches it. */
export async function MeantQuery({ meant }: { meant: { q: string; href: string } }) {
  const t = await getTranslations('SearchPage');
  const link = (chunks: React.ReactNode) => (
    <a href={meant.href} className="font-bold text-brand underline">
      <bdi>{chunks}</bdi>
    </a>
  );
  return <p className="mt-6 text-body">{t.rich('meant', { q: meant.q, link })}</p>;
}
