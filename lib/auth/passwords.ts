import { hashPassword, isOutdated, isPassword, nobodysHash } from './password.ts';
import { judgePassword, type PasswordFault } from './password-strength.ts';

/** The newsroom's way with passwords, keyed with its secret. */
export type Passwords = {
  hash(password: string): Promise<string>;
  /**
   * Whether it is the password of this hash; undefined for a name that nobody has, or an account without a password: that
   * takes as long.
   */
  check(password: string, hash: string | undefined): Promise<boolean>;
  isOutdated(hash: string): boolean;
  /** What is wrong with a new password; undefined where nothing is. `words`: what an attacker knows of the person. */
  judge(password: string, words: readonly string[]): Promise<PasswordFault | undefined>;
};

export function createPasswords(pepper: Buffer): Passwords {
  let nobodys: Promise<string> | undefined;
  return {
    hash: (password) => hashPassword(password, pepper),
    async check(password, hash) {
      nobodys ??= nobodysHash(pepper);
      const found = await isPassword(password, hash ?? (await nobodys), pepper);
      return hash !== undefined && found;
    },
    isOutdated,
    judge: judgePassword,
  };
}
