import { Worker } from 'node:worker_threads';
import { longestPassword } from './password.ts';

/** Why a new password is not taken. */
export type PasswordFault = 'password-short' | 'password-long' | 'password-common' | 'password-weak';

/** Fewer letters are guessed too soon, whatever they are (NIST SP 800-63B rev. 4 with a second factor asks for eight). */
export const shortestPassword = 10;
/** zxcvbn's scale from 0 to 4; 3 is safe against whoever got hold of slow hashes. */
const enough = 3;
const patienceMs = 20_000;

/** What the thread is asked, and what it answers: zxcvbn's score, and whether the password is on a list. */
export type StrengthQuestion = { password: string; words: readonly string[] };
export type StrengthAnswer = { score: number; listed: boolean };

/**
 * Judges a new password in a thread of its own: the word lists take half a second to open and a judgement up to a third of
 * one, on a thread that nobody waits for.
 * @param words what an attacker knows of the person: name, address, the paper's name
 */
export async function judgePassword(password: string, words: readonly string[]): Promise<PasswordFault | undefined> {
  if (Array.from(password.normalize('NFKC')).length < shortestPassword) return 'password-short';
  if (password.length > longestPassword) return 'password-long';
  const { score, listed } = await strengthOf({ password, words });
  if (listed) return 'password-common';
  return score < enough ? 'password-weak' : undefined;
}

function strengthOf(question: StrengthQuestion): Promise<StrengthAnswer> {
  const worker = new Worker(new URL('./strength-worker.ts', import.meta.url), { workerData: question });
  return new Promise<StrengthAnswer>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('the password could not be judged in time')), patienceMs);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(limit);
      reject(new Error('the password was not judged'));
    });
  }).finally(() => void worker.terminate());
}
