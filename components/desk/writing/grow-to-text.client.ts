/** What a field that holds text says of its height, in pixels. */
type GrowingField = Pick<HTMLTextAreaElement, 'scrollHeight' | 'offsetHeight' | 'clientHeight'> & {
  style: Pick<CSSStyleDeclaration, 'blockSize'>;
};

/** Makes the field as high as its text, where the style sheet's `field-sizing` can not: Safari before 26. */
export function growToText(field: GrowingField, supports = CSS.supports('field-sizing', 'content')): void {
  if (supports) return;
  // Shrunk first, or it would never become lower.
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}
