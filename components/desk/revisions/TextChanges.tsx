import type { StoryText } from '#root/lib/domain/working-copy.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { blockDiff } from '#root/lib/newsroom/block-diff.ts';
import { comparedFields, fieldLine } from '#root/lib/newsroom/text-lines.ts';
import type { NameOf } from '#root/lib/newsroom/text-names.ts';
import { wordDiff } from '#root/lib/text/word-diff.ts';
import { WordChanges } from './WordChanges.tsx';

type TextChangesProps = {
  before: StoryText;
  after: StoryText;
  nameOf: NameOf;
};

/** What changed from one text to another, in words, in the direction of the story. */
export async function TextChanges({ before, after, nameOf }: TextChangesProps) {
  const t = await getTranslations('desk.Revisions');
  const changed = comparedFields.filter((field) => fieldLine(before, field) !== fieldLine(after, field));
  const told = (text: StoryText, field: (typeof changed)[number]) => fieldLine(text, field, nameOf);
  const blocks = blockDiff(before.body, after.body, nameOf).map((block, index) => ({ ...block, key: index }));
  return (
    <div lang={after.locale} dir={directionOf(after.locale)}>
      {changed.length > 0 && (
        <dl className="mb-6 grid gap-2">
          {changed.map((field) => (
            <div key={field}>
              <dt className="text-meta text-muted">{t(field)}</dt>
              <dd dir="auto" className="text-body">
                <WordChanges parts={wordDiff(told(before, field), told(after, field))} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {blocks.map(({ key, type, parts, retyped }) => (
        <div key={key} data-block={type} className="mb-3">
          {type !== 'paragraph' && (
            <p className="text-meta text-muted">
              {t(`type-${type}`)} {retyped && t('retyped')}
            </p>
          )}
          <p dir="auto" className="max-w-3xl whitespace-pre-wrap font-serif text-prose">
            <WordChanges parts={parts} />
          </p>
        </div>
      ))}
    </div>
  );
}
