import path from 'node:path';
import type { Locale } from '#root/lib/domain/locale.ts';
import { type Account, accountSchema } from './account.ts';
import { openDocumentFolder } from './document-folder.ts';
import type { Role } from './role.ts';
import { newId } from './token.ts';

export type NewAccount = { email: string; name: string; role: Role; password?: string; locale?: Locale };
/** What a rule of accounts refuses. */
export type AccountRefusal = 'email-taken' | 'account-unknown' | 'last-chief';

/** The people who may enter the desk. */
export type Accounts = {
  get(id: string): Account | undefined;
  byEmail(email: string): Account | undefined;
  /** By name. */
  all(): Account[];
  /** @param now milliseconds since the epoch */
  create(account: NewAccount, now: number): Promise<Account | 'email-taken'>;
  /**
   * Changes an account by a rule, which is given the account as it is then. No rule leaves the paper without an active
   * chief: that is refused.
   */
  change(id: string, rule: (account: Account) => Account): Promise<Account | AccountRefusal>;
  readonly damaged: readonly string[];
};

export const accountsFolder = 'accounts';

export async function openAccounts(dataFolder: string): Promise<Accounts> {
  const documents = await openDocumentFolder(path.join(dataFolder, accountsFolder), accountSchema);
  const byEmail = (email: string) => documents.all().find((account) => account.email === email);
  const isActiveChief = ({ role, state }: Account) => role === 'chief' && state === 'active';

  return {
    get: documents.get,
    byEmail,
    all: () => documents.all().sort((one, other) => one.name.localeCompare(other.name, 'ar')),
    async create({ email, name, role, password, locale = 'ar' }, now) {
      const id = newId('u');
      const account = await documents.change(id, () => {
        if (byEmail(email)) return undefined;
        const createdAt = new Date(now).toISOString();
        const empty = { recovery: [], passkeys: [] };
        const person = { email, name, role, state: 'active', locale, ...(password && { password }) } as const;
        return { schema: 1, id, version: 1, ...person, ...empty, createdAt };
      });
      return account ?? 'email-taken';
    },
    async change(id, rule) {
      let refusal: AccountRefusal | undefined;
      const account = await documents.change(id, (before) => {
        if (!before) {
          refusal = 'account-unknown';
          return undefined;
        }
        const after = rule(before);
        if (after === before) return before;
        const others = documents.all().filter((one) => one.id !== id);
        if (others.some(({ email }) => email === after.email)) refusal = 'email-taken';
        else if (isActiveChief(before) && !isActiveChief(after) && !others.some(isActiveChief)) refusal = 'last-chief';
        return refusal ? before : { ...after, version: before.version + 1 };
      });
      return refusal ?? account ?? 'account-unknown';
    },
    damaged: documents.damaged,
  };
}
