import { expect, test } from 'vitest';
import { instantOf } from './instant.ts';

test.each([
  ['2022-12-30T18:40:00+02:00', 'Asia/Riyadh', '2022-12-30T16:40:00.000Z'],
  ['2022-12-30T18:40:00Z', 'Asia/Riyadh', '2022-12-30T18:40:00.000Z'],
  ['2022-12-30 18:40', 'Asia/Riyadh', '2022-12-30T15:40:00.000Z'],
  ['2022-12-30T18:40:00.123456-0330', 'UTC', '2022-12-30T22:10:00.123Z'],
  ['2017-01-22T185600', 'Africa/Tunis', '2017-01-22T17:56:00.000Z'],
  ['20170122T185600Z', 'Africa/Tunis', '2017-01-22T18:56:00.000Z'],
  ['2017-01-20', 'Asia/Riyadh', '2017-01-19T21:00:00.000Z'],
  ['٢٠٢٢-١٢-٣٠T١٨:٤٠:٠٠+٠٢:٠٠', 'Asia/Riyadh', '2022-12-30T16:40:00.000Z'],
  ['۲۰۲۲-۱۲-۳۰', 'UTC', '2022-12-30T00:00:00.000Z'],
  ['1875-12-27', 'Africa/Cairo', '1875-12-26T21:54:51.000Z'],
  ['2026-07-01T12:00:00', 'Africa/Cairo', '2026-07-01T09:00:00.000Z'],
  ['2026-01-01T12:00:00', 'Africa/Cairo', '2026-01-01T10:00:00.000Z'],
  ['2026-01-01T12:00:00', 'America/New_York', '2026-01-01T17:00:00.000Z'],
])('%s in %s is %s', (text, zone, instant) => {
  expect(instantOf(text, zone)).toBe(instant);
});

test('the hour that the clock change doubles is the earlier one, the one it skips is moved on by the change', () => {
  expect(instantOf('2026-11-01T01:30:00', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
  expect(instantOf('2026-03-08T02:30:00', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
});

test.each([
  '',
  'أمس',
  '1448-06-02',
  '١٤٤٨-٠٦-٠٢',
  '1448-06-02T10:00:00Z',
  '0001-01-01',
  '30/12/2022',
  '2022-02-30',
  '2022-13-01',
  '2022-12-30T24:10',
  '2022-12-30T18:61',
])('%j is no date', (text) => {
  expect(instantOf(text, 'UTC')).toBeUndefined();
});
