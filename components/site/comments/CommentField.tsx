import type { ReactNode } from 'react';
import type { CommentFaults, CommentField as Field } from '#root/lib/comments/comment-faults.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

/** How a field of the form looks. */
export const fieldBox =
  'min-h-11 w-full rounded-xs border border-edge bg-paper px-3 text-body aria-invalid:border-2 aria-invalid:border-alert';

/** What every field says of itself: to the server, to screen readers, to the readers' script. */
type Attributes = {
  id: string;
  name: Field;
  required: true;
  'data-part': Field;
  'data-missing': string;
  'data-malformed'?: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
};

type CommentFieldProps = { field: Field; faults: CommentFaults; children: (attributes: Attributes) => ReactNode };

/** A field with its label and, after a refusal, what is wrong with it. */
export async function CommentField({ field, faults, children }: CommentFieldProps) {
  const label = await getTranslations('CommentForm');
  const t = await getTranslations('CommentFaults');
  const fault = fieldFault(faults, field);
  const id = fieldId(field);
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-label font-semibold">
        {label(field)} <span aria-hidden="true">*</span>
      </label>
      {children({
        id,
        name: field,
        required: true,
        'data-part': field,
        'data-missing': t(`${field}-missing`),
        ...(field === 'email' && { 'data-malformed': t('email-malformed') }),
        ...(fault && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` }),
      })}
      {fault && (
        <p id={`${id}-fault`} className="text-label text-alert">
          {t(fault)}
        </p>
      )}
    </div>
  );
}

export function fieldId(field: Field): `respond-${Field}` {
  return `respond-${field}`;
}

/** The message that tells what is wrong with a field. */
export function fieldFault({ comment, author, email }: CommentFaults, field: Field) {
  switch (field) {
    case 'comment':
      return comment && (`comment-${comment}` as const);
    case 'author':
      return author && (`author-${author}` as const);
    case 'email':
      return email && (`email-${email}` as const);
  }
}
