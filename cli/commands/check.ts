import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { checkAudit } from '#root/lib/audit/check-audit.ts';
import { accountSchema } from '#root/lib/auth/account.ts';
import { accountsFolder } from '#root/lib/auth/accounts.ts';
import { readDocuments } from '#root/lib/auth/document-folder.ts';
import { checkOutbox } from '#root/lib/outbox/check-outbox.ts';
import { checkStore, type Finding } from '#root/lib/store/json/check-store.ts';
import { liveOwner } from '#root/lib/store/json/lock.ts';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../command.ts';
import { count } from '../count.ts';
import type { OfflineCommand } from '../offline.ts';

/** Looks at the files themselves and changes nothing, so it needs neither the lock nor the running site. */
export const checkCommand: OfflineCommand = {
  usage: 'check',
  summary: 'verify every file of the paper and its index',
  async run({ folder, args, print, warn }) {
    if (readArguments(args, {}).positionals.length > 0) throw new UsageError('check takes no words');
    const report = await checkStore(folder);
    let { findings } = report;
    // Of a paper that is being written, what is wrong twice is wrong; the rest was a commit under way.
    for (let again = 0; again < 3 && findings.length > 0 && (await liveOwner(folder)); again += 1) {
      await setTimeout(500);
      const seen = new Set((await checkStore(folder)).findings.map(nameOf));
      findings = findings.filter((finding) => seen.has(nameOf(finding)));
    }
    findings.push(...(await checkOutbox(folder)).findings);
    const audit = await checkAudit(folder);
    if (audit.broken) {
      const { file, line, reason } = audit.broken;
      findings.push({ file, reason: `line ${line}: audit-${reason}` });
    }
    for (const account of (await readDocuments(path.join(folder, accountsFolder), accountSchema)).damaged) {
      findings.push({ file: `${accountsFolder}/${account}`, reason: 'no-account' });
    }
    for (const { file, reason } of findings) warn(`${file}: ${reason}`);
    const { documents, comments, revisions } = report;
    print(`${count(documents, 'document')}, ${count(comments, 'comment')}, ${count(revisions, 'revision')} checked.`);
    print(`${count(audit.lines, 'act')} in the audit log, the last one ${audit.tip}.`);
    print(findings.length === 0 ? 'All is well.' : `${count(findings.length, 'fault')} found.`);
    return findings.length === 0 ? 0 : 1;
  },
};

function nameOf({ file, reason }: Finding): string {
  return `${file}\n${reason}`;
}
