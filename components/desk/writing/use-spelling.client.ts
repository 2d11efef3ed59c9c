import { useRouter } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { ignoreWord } from '#root/lib/actions/desk/style/ignore-word.ts';
import type { CopyCheckOptions } from '#root/lib/text/copy-check/copy.ts';
import { certainOf, fieldFaults, headFields, mendedText } from './copy/field-faults.ts';
import { lookWith } from './copy/look-through.ts';
import { useCopyChecker } from './copy/use-copy-checker.client.ts';
import { useIgnoredWords } from './copy/use-ignored-words.client.ts';
import type { StoryFields } from './saving/story-draft.ts';

/**
 * How the story is spelt: the paper's habits with the words ignored at this device, and the faults above the body. It is looked
 * through from `mayBegin` on.
 */
export function useSpelling(fields: StoryFields, habits: Omit<CopyCheckOptions, 'language'>, mayBegin: boolean) {
  const { ignored, ignore: ignoreHere } = useIgnoredWords();
  const router = useRouter();
  const check = useCopyChecker(mayBegin);
  const { kicker, headline, standfirst, locale: language } = fields;
  const options = useMemo(
    (): CopyCheckOptions => ({ ...habits, language, ignore: [...(habits.ignore ?? []), ...ignored] }),
    [habits, language, ignored],
  );
  const faults = useMemo(
    () => fieldFaults({ kicker, headline, standfirst }, (text) => check?.(text, options) ?? []),
    [kicker, headline, standfirst, check, options],
  );
  const look = useMemo(() => check && lookWith(check, options), [check, options]);
  /** The gate and the others at the paper know nothing of this device: they are told where it is decided for all. */
  const ignore = useCallback(
    async (word: string, forAll: boolean) => {
      ignoreHere(word);
      const answer = forAll ? await ignoreWord({ word }).catch(() => undefined) : undefined;
      if (answer?.ok) router.refresh();
    },
    [ignoreHere, router],
  );

  /** The fields with all their certain faults mended. */
  const mendedFields = useCallback((): Partial<StoryFields> => {
    const texts = { kicker, headline, standfirst };
    const mended = headFields.flatMap((name) => {
      const text = texts[name];
      const certain = certainOf(faults[name]);
      return text === undefined || certain.length === 0 ? [] : [[name, mendedText(text, certain, faults[name])]];
    });
    return Object.fromEntries(mended);
  }, [kicker, headline, standfirst, faults]);
  const above = useMemo(() => headFields.flatMap((name) => faults[name]), [faults]);
  return { look, faults, above, ignore, mendedFields };
}
