import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodedSegment } from './decoded-segment.ts';

describe('a segment of an address', () => {
  it.each([
    ['as it is', 'news', 'news'],
    ['percent-encoded', '%d8%ba%D8%B2%D8%A9', 'غزة'],
    ['twice encoded', '%25D8%25BA%25D8%25B2%25D8%25A9', 'غزة'],
    ['decomposed', '%D8%A7%D9%93%D8%A8', 'آب'],
    ['cut inside a character', '%D8%BA%D8%B2%D8', 'غز'],
    ['cut inside an escape', '%D8%BA%D8%B2%D8%A', 'غز'],
    ['in windows-1256', '%E3%D1%CD%C8%C7', 'مرحبا'],
    ['with a per cent sign of its own', '100%25', '100%'],
    ['with one before a digit', '75%2525-%D8%A7', '75%-ا'],
  ])('%s is read', (_, raw, text) => {
    expect(decodedSegment(raw)).toBe(text);
  });

  it.each(['', '%', '%E0%A4', '%FF', 'a%2Fb', '%252f', '%00', '%2500', '..', '%2e%2e', '%252e.', 'a%zz', '\ud800'])(
    '%j is none',
    (raw) => {
      expect(decodedSegment(raw)).toBeUndefined();
    },
  );

  it('comes back from its own encoding, and never holds what is no segment', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'آاé%2dA/ .\u0000') }), (raw) => {
        const text = decodedSegment(raw);
        if (text === undefined) return;
        expect(['/', '\u0000'].some((one) => text.includes(one)) || /^\.{0,2}$/u.test(text)).toBe(false);
        if (!text.includes('%')) expect(decodedSegment(encodeURIComponent(text))).toBe(text);
      }),
    );
  });
});
