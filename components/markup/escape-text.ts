const special = /[&<>"']/;
const everySpecial = /[&<>"']/g;
const reference: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

/** Words as HTML's text and attributes in double quotes have them: nothing in them is read as markup. */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(everySpecial, (character) => reference[character] ?? '') : text;
}
