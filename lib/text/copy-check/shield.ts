/** Texts that are somebody else's to spell: addresses, mail, handles, hashtags, code, HTML entities, the Quran. */
const anywhere = [
  /(?:https?:\/\/|www\.)[^\s<>«»"“”،؛]+/giu,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu,
  /(?<![\p{L}\p{N}.])(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[^\s<>«»"“”،؛]*)?/giu,
  /(?<![\p{L}\p{N}])[@#＃][\p{L}\p{N}\p{M}_ـ]+/gu,
  /`+[^`]+`+/gu,
  /<\/?[a-z][^<>]*>/giu,
  /&(?:[a-z]+|#\d+|#x[\da-f]+);/giu,
  /(?<![\w$.-])[\p{Script=Latin}_$][\w$.-]{0,60}\s?(?:=\s?["'][^"'\n]*["']|\((?:["'][^"'\n]*["'](?:,\s?)?)+\);?)/gu,
  /﴿[^﴾]*﴾|﴾[^﴿]*﴿/gu,
  /(?<!\S)[:;=8][-o^']?[)(\][DPpO/\\|3](?!\w)/gu,
];
/** From the first Latin letter to the last letter or digit with nothing Arabic and no quotation mark in between. */
const latinRun =
  /\p{Script=Latin}(?:[^\p{Script=Arabic}\n"“”«»،؛؟]*[\p{Script=Latin}\p{M}0-9+#])?(?<endOfSentence>[?!;.])?/gu;
const quotedLatin = /"[^"\n]*"|“[^”\n]*”|'[^'\n]*'|‘[^’\n]*’/gu;
const notArabic = /[^\p{Script=Arabic}\n«»،؛؟]{3,}/gu;
const anyQuote = /["“”]/gu;
const arabicLetter = /\p{Script=Arabic}/u;
const latinLetter = /\p{Script=Latin}/u;
/** What stands before a sentence: then a Latin one owns its closing mark. */
const sentenceStart = /(?:^|[.:!?؟("“«\n])\s*$/u;

/** A mask as long as `text`, 1 where nothing may be touched. In an English block Latin text is the text itself. */
export function shieldOf(text: string, language: 'ar' | 'en'): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (const pattern of anywhere) {
    for (const match of text.matchAll(pattern)) mask.fill(1, match.index, match.index + match[0].length);
  }
  if (language === 'en') return mask;
  for (const match of text.matchAll(latinRun)) {
    const closing = match.groups?.endOfSentence ?? '';
    const owns = closing !== '' && sentenceStart.test(text.slice(Math.max(0, match.index - 3), match.index));
    mask.fill(1, match.index, match.index + match[0].length - (owns ? 0 : closing.length));
  }
  for (const match of text.matchAll(quotedLatin)) {
    if (!latinLetter.test(match[0]) || arabicLetter.test(match[0])) continue;
    mask.fill(1, match.index, match.index + match[0].length);
  }
  bridge(text, mask);
  return mask;
}

/** What stands between two Latin pieces with nothing Arabic and no open quotation between them is theirs too. */
function bridge(text: string, mask: Uint8Array): void {
  for (const { index, 0: segment } of text.matchAll(notArabic)) {
    const from = mask.indexOf(1, index);
    const to = mask.lastIndexOf(1, index + segment.length - 1);
    if (from < 0 || to <= from) continue;
    if ([...text.slice(from, to).matchAll(anyQuote)].every((quote) => mask[from + quote.index] === 1))
      mask.fill(1, from, to);
  }
}
