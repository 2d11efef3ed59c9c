import { articleStates } from '#root/lib/domain/article.ts';
import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { DeskStoriesFilter } from '#root/lib/queries/desk-stories.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { sectionChoices } from '../writing/section-choices.ts';

const control = 'tap rounded-sm border border-edge bg-paper px-2 text-label';

/** Which stories: a plain form, so that every choice has an address. */
export async function StoryFilters({ filter, locale }: { filter: DeskStoriesFilter; locale: Locale }) {
  const t = await getTranslations('desk.Stories');
  const stateName = await getTranslations('desk.states');
  const [sections, authors] = await Promise.all([store().all('section'), store().all('author')]);
  const selects = [
    {
      name: 'state',
      value: filter.state,
      options: articleStates.map((state) => ({ value: state, text: stateName(state) })),
    },
    { name: 'section', value: filter.sectionId, options: sectionChoices(sections, locale) },
    {
      name: 'author',
      value: filter.authorId,
      options: authors.map(({ id, name }) => ({ value: id, text: inLocale(name, locale) })),
    },
  ] as const;
  return (
    <search>
      <form action="/desk/stories" className="mb-4 flex flex-wrap gap-2">
        <input
          type="search"
          name="text"
          defaultValue={filter.text}
          aria-label={t('text')}
          placeholder={t('text')}
          className={`${control} min-w-48 grow px-3`}
        />
        {selects.map(({ name, value, options }) => (
          <select
            key={name}
            name={name}
            defaultValue={value ?? ''}
            aria-label={t(`by-${name}`)}
            className={`${control} max-w-48`}
          >
            <option value="">{t(`any-${name}`)}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </select>
        ))}
        <button type="submit" className={`${control} px-4 font-semibold hover:border-brand hover:text-brand`}>
          {t('show')}
        </button>
      </form>
    </search>
  );
}
