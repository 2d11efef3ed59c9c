/** Whether an address may stand in a link: web, mail or telephone, or a path of this site. Anything else is refused. */
export function isSafeLink(value: string): boolean {
  if (/^\/(?![/\\])/.test(value) || value.startsWith('#')) return true;
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(value) && URL.canParse(value);
}
