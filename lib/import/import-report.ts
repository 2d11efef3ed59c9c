/** What an import did. Lists keep their first `kept` entries; the totals count all. */
export type ImportReport = {
  imported: number;
  updated: number;
  unchanged: number;
  skipped: { line: number; reason: string }[];
  skippedTotal: number;
  /** What came in, but not whole: a picture that is not there, a block of unknown type. */
  notes: { line: number; note: string }[];
  notesTotal: number;
  made: { sections: number; tags: number; authors: number; comments: number; media: number };
  /** Why it ended before the end of the file, in plain English; all counted above is stored. */
  stopped?: string;
};

export type ImportProgress = {
  /** Lines dealt with. */
  done: number;
  bytes: number;
  totalBytes: number;
  /** Lines a second. */
  rate: number;
  /** Seconds left, by the bytes. */
  left: number;
};

/** A file of nothing but faults must not fill the memory. */
const kept = 10_000;

export function createReport(): ImportReport {
  return {
    imported: 0,
    updated: 0,
    unchanged: 0,
    skipped: [],
    skippedTotal: 0,
    notes: [],
    notesTotal: 0,
    made: { sections: 0, tags: 0, authors: 0, comments: 0, media: 0 },
  };
}

export function noteSkip(report: ImportReport, line: number, reason: string): void {
  report.skippedTotal += 1;
  if (report.skipped.length < kept) report.skipped.push({ line, reason });
}

export function noteLoss(report: ImportReport, line: number, note: string): void {
  report.notesTotal += 1;
  if (report.notes.length < kept) report.notes.push({ line, note });
}
