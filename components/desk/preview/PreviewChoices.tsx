import { getTranslations } from '#root/lib/i18n/translations.ts';
import { type PreviewView, previewChoiceNames, previewChoices, previewLabels } from './preview-view.ts';

type PreviewChoicesProps = { path: string; view: PreviewView };

/** What is previewed, how wide, and in which light; plain links, so that each view has an address. */
export async function PreviewChoices({ path, view }: PreviewChoicesProps) {
  const t = await getTranslations('desk.Preview');
  return (
    <div className="mb-4 flex flex-wrap gap-x-8 gap-y-2">
      {previewChoiceNames.map((name) => (
        <nav key={name} aria-label={t(previewLabels[name])}>
          <ul className="flex">
            {previewChoices[name].map((value) => (
              <li key={value}>
                <a
                  href={`${path}?${new URLSearchParams({ ...view, [name]: value })}`}
                  aria-current={view[name] === value ? 'true' : undefined}
                  className="tap inline-flex items-center border-edge border-b-2 px-3 text-label aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-brand"
                >
                  {t(value)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ))}
    </div>
  );
}
