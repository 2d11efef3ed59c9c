import type { ImportReport } from '#root/lib/import/import-report.ts';
import type { SiteReport } from '#root/lib/import/site-report.ts';
import { count } from './count.ts';

/** What an import did, in lines for a person. */
export function storySummary({ imported, updated, unchanged, skippedTotal, notesTotal, made }: ImportReport): string[] {
  const total = count(imported + updated + unchanged, 'story', 'stories');
  const lines = [`${total}: ${imported} new, ${updated} updated, ${unchanged} unchanged.`, ...madeLine(made)];
  if (notesTotal > 0) lines.push(`${count(notesTotal, 'thing')} left out of stories (named above).`);
  if (skippedTotal > 0) lines.push(`${count(skippedTotal, 'line')} skipped (named above).`);
  return lines;
}

function madeLine(made: ImportReport['made']): string[] {
  const parts = [
    made.sections > 0 && count(made.sections, 'section'),
    made.tags > 0 && count(made.tags, 'tag'),
    made.authors > 0 && count(made.authors, 'author'),
    made.comments > 0 && count(made.comments, 'comment'),
    made.media > 0 && count(made.media, 'picture'),
  ].filter((part) => part !== false);
  return parts.length > 0 ? [`Made ${parts.join(', ')}.`] : [];
}

/** What an import from another system did: everything in the file is counted, as come in or as left out with a reason. */
export function siteSummary(report: SiteReport): string[] {
  const { stories, items, left, comments, pictures, shortcodes, addresses, remarks } = report;
  const lines = [...items].map(([type, { total, imported, updated, unchanged, skipped, used }]) => {
    const parts = [
      imported > 0 && `${imported} new`,
      updated > 0 && `${updated} updated`,
      unchanged > 0 && `${unchanged} unchanged`,
      used > 0 && `${used} used in others`,
      skipped > 0 && `${skipped} skipped`,
    ].filter((part) => part !== false);
    return `${type}: ${total} (${parts.join(', ')}).`;
  });
  lines.push(...madeLine(stories.made));
  for (const [reason, times] of left) lines.push(`  ${times} skipped: ${reason}.`);
  lines.push(
    `Comments: ${comments.total} in the file, ${comments.made} new or changed, ${comments.known} there already.`,
  );
  for (const [reason, times] of comments.skipped) lines.push(`  ${times} skipped: ${reason}.`);
  lines.push(
    `Pictures: ${pictures.named} in stories, ${pictures.found} of them found, ${pictures.missingTotal} missing.`,
  );
  for (const address of pictures.missing) lines.push(`  missing: ${address}`);
  if (shortcodes.size > 0) {
    lines.push(
      `Shortcodes kept as notes: ${[...shortcodes].map(([name, times]) => `[${name}] × ${times}`).join(', ')}.`,
    );
  }
  lines.push(
    `Old addresses: ${addresses.made} made, ${addresses.changed} changed, ${addresses.unchanged} there already.`,
  );
  if (stories.notesTotal > 0)
    lines.push(`${count(stories.notesTotal, 'note')} on what did not come in as it was (above).`);
  if (stories.skippedTotal > 0) lines.push(`${count(stories.skippedTotal, 'item')} skipped by name (above).`);
  return [...lines, ...remarks];
}

/**
 * 0 where the file was dealt with to its end and something in it was of use.
 * @param mayBeEmpty whether a file without any story is still a whole one: a site's export may hold pages only
 */
export function exitCode(report: ImportReport, mayBeEmpty: boolean, warn: (line: string) => void): number {
  if (report.stopped) warn(`The import ended early: ${report.stopped}. What is counted above is stored; run it again.`);
  const isEmpty = report.imported + report.updated + report.unchanged + report.skippedTotal === 0;
  if (isEmpty && !mayBeEmpty && !report.stopped) warn('There is no story in this file.');
  const useful = report.imported + report.updated + report.unchanged > 0 || (isEmpty && mayBeEmpty);
  return report.stopped || !useful ? 1 : 0;
}
