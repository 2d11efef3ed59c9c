type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What each field of a form held when it was sent. */
export type SentFields = ReadonlyMap<Field, string | boolean>;

export function sentFields(form: HTMLFormElement): SentFields {
  return new Map(fieldsOf(form).map((field) => [field, heldBy(field)]));
}

/** Brings the form back to what the page says, but for fields that were written in since it was sent. */
export function backToPage(form: HTMLFormElement, sent: SentFields): void {
  const touched = fieldsOf(form)
    .map((field) => [field, heldBy(field)] as const)
    .filter(([field, held]) => sent.get(field) !== held);
  form.reset();
  for (const [field, held] of touched) {
    if (typeof held === 'boolean') (field as HTMLInputElement).checked = held;
    else if (field.type !== 'file') field.value = held;
  }
}

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (element): element is Field =>
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement ||
      (element instanceof HTMLInputElement && element.type !== 'hidden'),
  );
}

function heldBy(field: Field): string | boolean {
  const ticks = field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
  return ticks ? field.checked : field.value;
}
