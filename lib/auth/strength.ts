import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import { arabicKeyboard } from './arabic-keyboard.ts';
import { arabicPasswords } from './arabic-passwords.ts';
import type { StrengthAnswer, StrengthQuestion } from './password-strength.ts';

/** Longer ones are judged by their beginning: the time grows with the square. */
const mostJudged = 64;

const judge = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary, arabic: arabicPasswords },
  graphs: { ...common.adjacencyGraphs, arabic: arabicKeyboard },
  maxLength: mostJudged,
});

/**
 * How soon a password is guessed by somebody with lists of passwords, words, names and keyboards, English and Arabic, who
 * also knows what an Arabic word looks like typed on a Latin keyboard.
 */
export function strength({ password, words }: StrengthQuestion): StrengthAnswer {
  const plain = password.normalize('NFKC');
  const known = words.flatMap((word) => [word, ...word.split(/[\s@.\-_]+/)]).filter((word) => word.length > 2);
  const { score, sequence } = judge.check(plain, known);
  const listed = sequence.length === 1 && sequence[0]?.pattern === 'dictionary' && score < 2;
  // Words that everybody knows of the person protect nothing: what is left must do.
  const own = known.reduce((rest, word) => rest.replaceAll(word.toLowerCase(), ''), plain.toLowerCase());
  const worth = own.length < plain.length ? Math.min(score, judge.check(own).score) : score;
  return { score: worth, listed };
}
