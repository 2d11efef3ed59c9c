import { createReport, type ImportReport } from './import-report.ts';

/** What became of the items of one type. Every item of the export is counted in one of these. */
export type ItemCounts = {
  total: number;
  imported: number;
  updated: number;
  unchanged: number;
  skipped: number;
  used: number;
};

/** What the move of a site did: everything in its export is counted, as come in or as left out with a reason. */
export type SiteReport = {
  stories: ImportReport;
  /** By type (`post`, `page`, `attachment` …). */
  items: Map<string, ItemCounts>;
  /** Why items were left out that are not named one by one, with how many. */
  left: Map<string, number>;
  comments: { total: number; made: number; known: number; skipped: Map<string, number> };
  pictures: { named: number; found: number; missing: Set<string>; missingTotal: number };
  shortcodes: Map<string, number>;
  addresses: { made: number; changed: number; unchanged: number };
  /** What is odd about the file as a whole, in plain English. */
  remarks: string[];
};

const mostMissing = 100_000;

export function createSiteReport(): SiteReport {
  return {
    stories: createReport(),
    items: new Map(),
    left: new Map(),
    comments: { total: 0, made: 0, known: 0, skipped: new Map() },
    pictures: { named: 0, found: 0, missing: new Set(), missingTotal: 0 },
    shortcodes: new Map(),
    addresses: { made: 0, changed: 0, unchanged: 0 },
    remarks: [],
  };
}

export function countItem(report: SiteReport, type: string, what: Exclude<keyof ItemCounts, 'total'>): void {
  const counts = report.items.get(type) ?? { total: 0, imported: 0, updated: 0, unchanged: 0, skipped: 0, used: 0 };
  counts.total += 1;
  counts[what] += 1;
  report.items.set(type, counts);
}

export function addTo(counts: Map<string, number>, key: string, times = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}

export function noteMissing(report: SiteReport, address: string): void {
  report.pictures.missingTotal += 1;
  if (report.pictures.missing.size < mostMissing) report.pictures.missing.add(address);
}
