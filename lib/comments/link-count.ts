const endings =
  'com|net|org|info|biz|ru|cn|xyz|top|io|co|me|shop|site|online|store|club|live|vip|link|click|app|dev|ly|gl|gd|tv|cc|شبكة|موقع|عرب';
const address = new RegExp(
  `(?:https?:|www\\.)\\S+|(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.(?:${endings})(?![\\p{L}\\p{N}])\\S*`,
  'giu',
);

/** Addresses in a text, each counted once: with a scheme, with www, or a bare domain; unseen characters do not hide one. */
export function linkCount(text: string): number {
  return text.replace(/\p{Cf}/gu, '').match(address)?.length ?? 0;
}
