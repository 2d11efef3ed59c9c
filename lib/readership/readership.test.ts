import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDecayedCounts } from './decayed-counts.ts';
import { openReadership } from './readership.ts';
import { createViewLog } from './view-log.ts';

const noon = Date.parse('2026-03-01T12:00:00Z');
const hour = 3_600_000;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'naba-views-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('decayed counts', () => {
  it('let a few views of now outweigh many of long ago', () => {
    const counts = createDecayedCounts(hour, noon);
    counts.add(1, 100, noon - 10 * hour);
    counts.add(2, 1, noon);
    expect(counts.top(2)).toEqual([2, 1]);
  });

  it('add up as the halved counts do', () => {
    const counts = createDecayedCounts(hour, noon);
    counts.add(1, 8, noon - 2 * hour);
    counts.add(1, 1, noon);
    counts.add(2, 3, noon);
    // 8 / 4 + 1 = 3: equal, the lower number first; one more view decides.
    expect(counts.top(2)).toEqual([1, 2]);
    counts.add(2, 1, noon + hour);
    expect(counts.top(2)).toEqual([2, 1]);
  });

  it('stay bounded and keep the most read', () => {
    const counts = createDecayedCounts(hour, noon, 100);
    for (let id = 1; id <= 500; id += 1) counts.add(id, id, noon);
    expect(counts.size()).toBeLessThanOrEqual(100);
    expect(counts.top(1)).toEqual([500]);
  });
});

describe('readership', () => {
  it('counts every one of ten thousand parallel views and knows them after a restart', async () => {
    const readership = await openReadership(createViewLog(folder), () => noon);
    await Promise.all(Array.from({ length: 10_000 }, (_, i) => readership.view(1 + (i % 3))));
    await readership.close();
    const views = await createViewLog(folder).load(noon);
    const total = (id: number) => views.filter((one) => one.id === id).reduce((sum, one) => sum + one.views, 0);
    expect([total(1), total(2), total(3)]).toEqual([3334, 3333, 3333]);
    const again = await openReadership(createViewLog(folder), () => noon + hour);
    expect(again.top('day', 3)).toEqual([1, 2, 3]);
  });

  it('tells when the order changes, and only then', async () => {
    const readership = await openReadership(createViewLog(folder), () => noon);
    let changes = 0;
    readership.onChange(() => {
      changes += 1;
    });
    await readership.view(7);
    await readership.view(7);
    expect(changes).toBe(1);
    await Promise.all([readership.view(8), readership.view(8), readership.view(8)]);
    expect(changes).toBe(2);
  });

  it('reads round a torn line and forgets what is weeks old', async () => {
    await writeFile(path.join(folder, '2026-03-01.jsonl'), `[5,2,${noon}]\n[6,1`);
    await writeFile(path.join(folder, '2026-01-01.jsonl'), `[4,2,${noon}]\n`);
    const log = createViewLog(folder);
    expect(await log.load(noon)).toEqual([{ id: 5, views: 2, at: noon }]);
    await log.append([{ id: 7, views: 3, at: noon }]);
    expect(await log.load(noon)).toContainEqual({ id: 7, views: 3, at: noon });
  });
});
