import type { CommentFaults } from '#root/lib/comments/comment-faults.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { fieldFault, fieldId } from './CommentField.tsx';

const fields = ['comment', 'author', 'email'] as const;

/** Why a comment was refused, in one place, with a link to each field to mend; the page opens here. */
export async function FormFaults({ faults }: { faults: CommentFaults }) {
  const t = await getTranslations('CommentFaults');
  const wrong = fields.flatMap((field) => {
    const fault = fieldFault(faults, field);
    return fault ? [{ field, fault }] : [];
  });
  if (!faults.form && wrong.length === 0) return null;
  return (
    <div
      role="alert"
      tabIndex={-1}
      data-part="errors"
      // biome-ignore lint/a11y/noAutofocus: without script nothing else brings a reader to what has to be mended.
      autoFocus
      className="mt-4 max-w-[42rem] border-s-4 border-alert bg-alert-soft px-4 py-3"
    >
      <p className="font-semibold text-alert">{faults.form ? t(`form-${faults.form}`) : t('summary')}</p>
      {wrong.length > 0 && (
        <ul>
          {wrong.map(({ field, fault }) => (
            <li key={field}>
              <a href={`#${fieldId(field)}`} className="tap inline-flex items-center text-label underline">
                {t(fault)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
