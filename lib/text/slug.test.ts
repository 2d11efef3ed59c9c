import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugSchema } from '../domain/value.ts';
import { slugOf } from './slug.ts';

/** Any UTF-16, halves of characters included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x1ffff }), { maxLength: 12 })
  .map((codes) => String.fromCodePoint(...codes));

describe('slugOf', () => {
  it.each([
    ['شئون عالمية: مُؤتمر «القِمّة» الأول', 'شئون-عالمية-مؤتمر-القمة-الأول'],
    ['مـــدرســـة \u202Eآمنة\u202C', 'مدرسة-آمنة'],
    ['Trump’s “Big” Win — 2025', 'trumps-big-win-2025'],
    ['الدفعة ٢٠٢٥', 'الدفعة-٢٠٢٥'],
    ['ا\u0654', 'أ'],
    ['!!! …', 'story'],
    ['', 'story'],
    [`${'ط'.repeat(90)} قصير`, 'قصير'],
  ])('of %j', (headline, slug) => {
    expect(slugOf(headline)).toBe(slug);
  });

  it('ends after a whole word within 80 characters', () => {
    const headline = 'كلمة أطول قليلا '.repeat(12);
    const slug = slugOf(headline);
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(headline.split(/\s+/u)).toEqual(expect.arrayContaining(slug.split('-')));
  });

  it('is always a slug, and the slug of itself', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'أإؤئـًّ \u200Fab-.’٣') })), (headline) => {
        const slug = slugOf(headline);
        expect(slugSchema.safeParse(slug).success).toBe(true);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugOf(slug)).toBe(slug);
      }),
      { numRuns: 300 },
    );
  });
});
