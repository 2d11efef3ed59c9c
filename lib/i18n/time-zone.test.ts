import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBounds, dayIn } from './time-zone.ts';

const hour = 3_600_000;

describe('the days of a time zone', () => {
  it.each([
    ['Asia/Riyadh', '2026-11-23', '2026-11-22T21:00:00.000Z', 24],
    // In Egypt clocks go on from midnight to one on the last Friday of April, and back on the last Thursday of October.
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z', 23],
    ['Africa/Cairo', '2026-10-29', '2026-10-28T21:00:00.000Z', 25],
    ['UTC', '2026-11-23', '2026-11-23T00:00:00.000Z', 24],
  ])('%s: %s begins at %s and has %i hours', (zone, day, begins, hours) => {
    const { from, before } = dayBounds(zone, day);
    expect([new Date(from).toISOString(), (before - from) / hour]).toEqual([begins, hours]);
  });

  it('holds every instant of the day and none beside it, in each zone asked for', () => {
    const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(instants, fc.constantFrom('Asia/Riyadh', 'Africa/Cairo', 'America/St_Johns'), (instant, zone) => {
        const day = dayIn(zone, instant);
        const { from, before } = dayBounds(zone, day);
        expect(from <= instant && instant < before).toBe(true);
        expect([from, before - 1, from - 1, before].map((edge) => dayIn(zone, edge) === day)).toEqual([
          ...[true, true, false, false],
        ]);
      }),
    );
  });
});
