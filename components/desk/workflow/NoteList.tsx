import { noteStory } from '#root/lib/actions/desk/story/note-story.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { StoryNote } from '#root/lib/newsroom/story-notes.ts';
import { LongField } from '../form/LongField.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { Moment } from '../layout/Moment.tsx';
import { StepForm } from './StepForm.client.tsx';

type NoteListProps = { id: number; notes: readonly StoryNote[]; locale: Locale };

/** What colleagues say to each other about the story. */
export async function NoteList({ id, notes, locale }: NoteListProps) {
  const t = await getTranslations('desk.Workflow');
  return (
    <>
      {notes.length === 0 && <p className="mb-4 text-label text-muted">{t('notes-none')}</p>}
      <ul className="mb-4 grid gap-3">
        {notes.map(({ at, by, text }) => (
          <li key={`${at} ${by.id}`} className="rounded-sm bg-surface px-3 py-2">
            <p className="text-meta text-muted">
              <bdi className="font-semibold text-ink">{by.name}</bdi> · <Moment at={at} locale={locale} />
            </p>
            <p className="mt-1 whitespace-pre-wrap break-words text-label" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ul>
      <StepForm key={notes.length} id={id} action={noteStory}>
        <LongField name="text" label={t('note')} />
        <Submit look="quiet">{t('note-do')}</Submit>
      </StepForm>
    </>
  );
}
