import { htmlText } from '#root/lib/feeds/markup.ts';

/** A text as HTML, which the API's `rendered` fields hold. */
export function escapedText(text: string): string {
  return htmlText(text);
}
