import { getTranslations } from '#root/lib/i18n/translations.ts';

const commands = { import: 'npm run naba -- import FILE', demo: 'DATA_DIR=data/example npm start' };
const line = '{"id": "1", "title": "…", "body": "…", "category": "…", "date": "2026-11-23T09:00:00Z"}';

/** The front page of a paper without stories: how the first ones come in. */
export async function EmptyPaper() {
  const t = await getTranslations('EmptyPaper');
  return (
    <div className="sheet max-w-3xl py-10 md:py-16">
      <h1 className="text-headline font-bold">{t('title')}</h1>
      <p className="mt-3 font-serif text-standfirst text-muted">{t('lead')}</p>
      <ol className="mt-6 grid gap-6">
        <li className="border-s-3 border-brand ps-4 text-body">
          {t.rich('desk', {
            a: (text) => (
              <a href="/desk" className="text-brand underline">
                {text}
              </a>
            ),
          })}
        </li>
        {(['import', 'demo'] as const).map((way) => (
          <li key={way} className="border-s-3 border-brand ps-4">
            <p className="text-body">{t(way)}</p>
            <Command text={commands[way]} />
          </li>
        ))}
      </ol>
      <p className="mt-8 text-body">{t('format')}</p>
      <Command text={line} />
    </div>
  );
}

function Command({ text }: { text: string }) {
  return (
    <pre dir="ltr" className="mt-2 rounded-xs bg-surface px-4 py-3 text-label break-words whitespace-pre-wrap">
      <code>{text}</code>
    </pre>
  );
}
