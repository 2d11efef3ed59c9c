import { getTranslations } from 'next-intl/server';

/** How a preview is looked at. */
export type PreviewView = { as: string; width: string; theme: string };

type PreviewChoicesProps = { path: string; view: PreviewView };

const choices = {
  as: ['page', 'search', 'card', 'feed'],
  width: ['desktop', 'phone'],
  theme: ['light', 'dark'],
} as const;
const labels = { as: 'what', width: 'width', theme: 'theme' } as const;

/** What is previewed, how wide, and in which light; plain links, so that each view has an address. */
export async function PreviewChoices({ path, view }: PreviewChoicesProps) {
  const t = await getTranslations('desk.Preview');
  return (
    <div className="mb-4 flex flex-wrap gap-x-8 gap-y-2">
      {(['as', 'width', 'theme'] as const).map((name) => (
        <nav key={name} aria-label={t(labels[name])}>
          <ul className="flex">
            {choices[name].map((value) => (
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

/** The view that a query asks for. */
export function readView(query: Record<string, string | undefined>): PreviewView {
  const one = (name: keyof typeof choices) =>
    choices[name].find((value) => value === query[name]) ?? (choices[name][0] as string);
  return { as: one('as'), width: one('width'), theme: one('theme') };
}
