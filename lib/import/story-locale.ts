import { type Locale, localeSchema } from '#root/lib/domain/locale.ts';
import { plainText } from '#root/lib/text/plain.ts';
import type { ImportBlock } from './import-block.ts';

/** The beginning of what is read in `blocks`: enough to tell its language by. */
export function wordsOf(blocks: readonly ImportBlock[]): string {
  return blocks
    .slice(0, 40)
    .flatMap((block) => {
      if ('text' in block && block.text !== undefined) return [plainText(block.text)];
      return block.type === 'list' ? block.items.map(plainText) : [];
    })
    .join(' ')
    .slice(0, 20_000);
}

/**
 * The language of a story: what its source says (`ar`, `ar-EG`, `en_US`) where its letters agree or there are none, else what
 * it is written in. `fallback` is the source's language as a whole.
 */
export function storyLocale(text: string, said: string, fallback: Locale): Locale {
  const stated = localeSchema.safeParse(said.toLowerCase().split(/[-_]/)[0]);
  if (stated.success) return stated.data;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (arabic + latin < 3) return fallback;
  if (arabic * 3 > latin) return 'ar';
  return arabic === 0 || latin > arabic * 10 ? 'en' : fallback;
}
