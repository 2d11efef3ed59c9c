import { useEffect, useState } from 'react';
import { findNames } from '#root/lib/actions/desk/find-names.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { NamedChoice } from './section-choices.ts';

/** Quiet after the last key before the newsroom is asked, in milliseconds. */
const quiet = 150;

type Found = {
  /** What was asked for: an answer to other words than those that are typed is none. */
  text: string;
  names: readonly NamedChoice[];
};

/** The tags or authors that the paper has with these words; undefined as long as it has not answered. */
export function useFoundNames(
  kind: 'tag' | 'author',
  text: string,
  locale: Locale,
): readonly NamedChoice[] | undefined {
  const [found, setFound] = useState<Found>({ text: '', names: [] });
  useEffect(() => {
    if (text.trim() === '') return setFound({ text, names: [] });
    let over = false;
    const timer = setTimeout(async () => {
      const answer = await findNames({ kind, text, locale }).catch(() => undefined);
      if (!over && answer?.ok) setFound({ text, names: answer.value });
    }, quiet);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [kind, text, locale]);
  return found.text === text ? found.names : undefined;
}
