import type { Locale } from '#root/lib/domain/locale.ts';
import type { Prepared } from './prepared.ts';

export type WordWriter = {
  /** Keeps the words that the paper uses. They stay when their last story goes: whoever offers one asks the index first. */
  note(locale: Locale, terms: Iterable<string>): void;
  /** Forgets what was remembered, after a rollback. */
  reset(): void;
};

const mostRemembered = 200_000;

/** Writes the list of the paper's words, by which misspelt ones are recognised. */
export function wordWriter(sql: Prepared): WordWriter {
  const known = { ar: new Set<string>(), en: new Set<string>() };
  return {
    note(locale, terms) {
      const seen = known[locale];
      for (const term of terms) {
        if (seen.has(term)) continue;
        sql('INSERT OR IGNORE INTO word(locale, term) VALUES(?, ?)').run(locale, term);
        if (seen.size >= mostRemembered) seen.clear();
        seen.add(term);
      }
    },
    reset() {
      known.ar.clear();
      known.en.clear();
    },
  };
}
