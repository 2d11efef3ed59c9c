import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ar from '#root/messages/ar.json' with { type: 'json' };
import en from '#root/messages/en.json' with { type: 'json' };
import { checkCopy } from './check-copy.ts';
import { copyRules, type Fault } from './fault.ts';
import { mendCopy } from './mend-copy.ts';
import { marked } from './samples/marked.ts';

const style = [
  { right: 'فلاديمير بوتين', wrong: ['فلادمير بوتين', 'بوتين'] },
  { right: 'واشنطن', wrong: ['واشنطون'] },
  { right: 'نيويورك', wrong: ['نيو يورك'] },
  { right: 'الدوحة', wrong: ['الدوحا'] },
  { right: 'داعش', wrong: ['داعس'] },
];
const faulty = sample<Record<string, string[]>>('faulty');
const clean = sample<{ ar: string[]; en: string[] }>('clean');
const check = (text: string): Fault[] => checkCopy(text, { language: 'ar' });
const rulesOf = (text: string): string[] => check(text).map((fault) => fault.rule);

function sample<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(`./samples/${name}.json`, import.meta.url), 'utf8')) as Shape;
}

describe('the copy check on sentences of our own', () => {
  it('has enough of them', () => {
    expect(Object.values(faulty).flat().length).toBeGreaterThanOrEqual(300);
    expect(clean.ar.length).toBeGreaterThanOrEqual(500);
  });

  it('is right in at least 95 of 100 findings, and finds at least 95 of 100 faults, whole and by rule', () => {
    const figures: Record<string, { right: number; wrong: number; missed: number }> = {};
    const of = (rule: string) => (figures[rule] ??= { right: 0, wrong: 0, missed: 0 });
    for (const [rule, sentences] of Object.entries(faulty)) {
      for (const sentence of sentences) {
        const { text, marks } = marked(sentence);
        const faults = checkCopy(text, {
          language: rule === 'en' ? 'en' : 'ar',
          style: rule === 'houseStyle' ? style : [],
        });
        for (const mark of marks) {
          const found = faults.some(
            (fault) =>
              fault.from === mark.from &&
              fault.found === mark.found &&
              (rule === 'brackets' || fault.suggestions[0] === mark.right) &&
              (rule === 'en' || fault.rule === rule),
          );
          of(rule)[found ? 'right' : 'missed'] += 1;
        }
        for (const fault of faults) {
          if (!marks.some((mark) => mark.from === fault.from && mark.found === fault.found)) of(fault.rule).wrong += 1;
        }
      }
    }
    for (const text of clean.ar) for (const fault of check(text)) of(fault.rule).wrong += 1;
    for (const text of clean.en) for (const fault of checkCopy(text, { language: 'en' })) of(fault.rule).wrong += 1;
    const sum = { right: 0, wrong: 0, missed: 0 };
    for (const [rule, { right, wrong, missed }] of Object.entries(figures)) {
      sum.right += right;
      sum.wrong += wrong;
      sum.missed += missed;
      expect(right / (right + wrong), `precision of ${rule}`).toBeGreaterThanOrEqual(0.95);
      expect(right / (right + missed), `recall of ${rule}`).toBeGreaterThanOrEqual(0.95);
    }
    expect(sum.right / (sum.right + sum.wrong)).toBeGreaterThanOrEqual(0.99);
    expect(sum.right / (sum.right + sum.missed)).toBeGreaterThanOrEqual(0.99);
  });

  it('mends all of a sentence at once into the one meant', () => {
    for (const [rule, sentences] of Object.entries(faulty)) {
      if (rule === 'brackets') continue;
      const options = { language: rule === 'en' ? 'en' : 'ar', style: rule === 'houseStyle' ? style : [] } as const;
      const astray = sentences.filter((sentence) => {
        const { text, mended } = marked(sentence);
        return mendCopy(text, checkCopy(text, options)) !== mended;
      });
      expect(astray.length / sentences.length, astray.join('\n')).toBeLessThanOrEqual(0.05);
    }
  });

  it('finds what the imported story has: blanks before ، and a double blank', () => {
    const faults = check('عن كل  الذين دافعوا “بلا حدود” ، وعادوا ، ثم ناموا.');
    expect(faults.map(({ rule, from }) => [rule, from])).toEqual([
      ['spaceDoubled', 5],
      ['spaceBefore', 30],
      ['spaceBefore', 39],
    ]);
  });
});

describe('what is not ours to touch', () => {
  it('leaves Latin text, addresses, handles, hashtags, code and the Quran as they are', () => {
    const foreign = [
      'https://example.com/a,b;c?d=e',
      'www.example.com/?q=1,2',
      'name.o,k@example.com',
      '@handle_of_someone',
      '#الى_فى_ان',
      '`if (a , b) { "x" }`',
      '<a href="x">',
      '﴿ان الذى فى﴾',
      'Hello , "world" ; is it you',
    ];
    for (const piece of foreign) expect(check(`قرأنا ${piece} أمس.`), piece).toEqual([]);
  });

  it('is silent about words nobody wants to hear of', () => {
    expect(rulesOf('وصل الى هنا')).toEqual(['hamza']);
    expect(checkCopy('وصل الى هنا', { language: 'ar', ignore: ['الى'] })).toEqual([]);
    expect(checkCopy('من من هنا', { language: 'ar', ignore: new Set(['من']) })).toEqual([]);
    expect(checkCopy('وصل ، ثم', { language: 'ar', ignore: [' '] })).toHaveLength(1);
  });
});

describe("the paper's choices", () => {
  it('lets an Egyptian paper write ى for a final ي', () => {
    const text = 'القاضى المصرى فى القاهرة';
    expect(rulesOf(text)).toEqual(['finalYa', 'finalYa', 'finalYa']);
    expect(checkCopy(text, { language: 'ar', finalYa: 'undotted' })).toEqual([]);
  });

  it('brings mixed digits to those of the paper, else to those of the text', () => {
    const text = 'من ١٢ إلى 13 ثم 14';
    expect(mendCopy(text, check(text))).toBe('من 12 إلى 13 ثم 14');
    expect(mendCopy(text, checkCopy(text, { language: 'ar', digits: 'arab' }))).toBe('من ١٢ إلى ١٣ ثم ١٤');
  });

  it('keeps “…” where the text keeps to it, and mends it where asked', () => {
    const text = 'قال “نعم” ومضى';
    expect(check(text)).toEqual([]);
    expect(mendCopy(text, checkCopy(text, { language: 'ar', curlyQuotes: 'mend' }))).toBe('قال «نعم» ومضى');
    expect(mendCopy('«نعم» و“لا”', check('«نعم» و“لا”'))).toBe('«نعم» و«لا»');
  });

  it('knows the style list with particles and article before a word, and not inside another', () => {
    const mended = (text: string) => mendCopy(text, checkCopy(text, { language: 'ar', style }));
    expect(mended('من واشنطون وبواشنطون ولواشنطون فواشنطون')).toBe('من واشنطن وبواشنطن ولواشنطن فواشنطن');
    expect(mended('للدوحا وبالدوحا والدوحا')).toBe('للدوحة وبالدوحة والدوحة');
    expect(mended('زار بوتين موسكو')).toBe('زار فلاديمير بوتين موسكو');
    expect(mended('زار فلاديمير بوتين موسكو')).toBe('زار فلاديمير بوتين موسكو');
    expect(mended('رسبوتين والداعسة')).toBe('رسبوتين والداعسة');
    expect(
      checkCopy('In Kiev today', { language: 'en', style: [{ right: 'Kyiv', wrong: ['Kiev'] }] })[0]?.suggestions,
    ).toEqual(['Kyiv']);
  });

  it('writes a quotation inside a quotation with “…”', () => {
    const text = 'قال: "سمعته يقول "كفى" ثم صمت"';
    expect(mendCopy(text, check(text))).toBe('قال: «سمعته يقول “كفى” ثم صمت»');
  });

  it('leaves numbers, scores and times as they are', () => {
    for (const text of ['بلغ 1,250 دينارا', 'بلغ 3،5 في المئة', 'فاز 2 : 1', 'عند 10 : 30', 'نسبة 1.5'])
      expect(check(text)).toEqual([]);
  });

  it('keeps the tashkeel of a word it mends', () => {
    expect(mendCopy('اكّد الخبر', check('اكّد الخبر'))).toBe('أكّد الخبر');
  });

  it('tells both marks of a quotation of each other', () => {
    const [open, close] = check('قال "نعم" ومضى');
    expect([open?.partner, close?.partner]).toEqual([close?.from, open?.from]);
  });
});

describe('findings as such', () => {
  const piece = fc.constantFrom(
    ...[
      'الى',
      'و',
      ' ',
      '  ',
      '،',
      ',',
      '"',
      '«',
      '»',
      '“',
      '(',
      ')',
      'من',
      'ـ',
      '\u200f',
      '١٢',
      '12',
      '؟',
      '?',
      '.',
      '\n',
      '\u00a0',
    ],
    ...[
      "'",
      'Latin',
      'هـ',
      'مدرسه',
      'فى',
      '`',
      '#وسم',
      '👩‍👩',
      '\ud83d',
      '<',
      '>',
      'لـ',
      'قال',
      'ان',
      '[',
      ':',
      ';',
      '!',
      'الاتحاد',
      'إستقبل',
    ],
  );
  const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('lie in the text in order, never overlap, and say what stands there', () => {
    fc.assert(
      fc.property(
        fc.oneof(texts, fc.string({ unit: 'binary' })),
        fc.constantFrom('ar' as const, 'en' as const),
        (text, language) => {
          let end = 0;
          for (const { from, to, found, suggestions } of checkCopy(text, { language, style })) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            expect(text.slice(from, to)).toBe(found);
            expect(suggestions).not.toContain(found);
            end = to;
          }
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('are mended for good: after a few rounds nothing certain is left', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let now = text;
        for (let round = 0; round < 8; round += 1)
          now = mendCopy(
            now,
            check(now).filter((fault) => fault.certain),
          );
        expect(check(now).filter((fault) => fault.certain)).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it('that no longer fit the text are passed over', () => {
    const faults = check('وصل الى هنا ، ثم');
    expect(mendCopy('وصل إلى هنا ، ثم', faults)).toBe('وصل إلى هنا، ثم');
    expect(mendCopy('', faults)).toBe('');
    const fault = { rule: 'hamza', certain: true } as const;
    const nested = [
      { ...fault, from: 0, to: 5, found: 'ان ان', suggestions: ['إن'] },
      { ...fault, from: 3, to: 5, found: 'ان', suggestions: ['أن'] },
    ];
    expect(mendCopy('ان ان هنا', nested)).toBe('إن هنا');
  });

  it('have a sentence for every rule in both languages, and no more', () => {
    expect(Object.keys(ar.copyCheck).sort()).toEqual([...copyRules].sort());
    expect(Object.keys(en.copyCheck).sort()).toEqual([...copyRules].sort());
  });

  it('of a story of 1,000 words take no more than 20 ms', () => {
    const words: string[] = [];
    for (let at = 0; words.length < 1_000; at += 1) words.push(...(clean.ar[at % clean.ar.length] ?? '').split(' '));
    const story = words.slice(0, 1_000).join(' ');
    // The fastest of them: what else the machine does is not the check's.
    const runs = Array.from({ length: 15 }, () => {
      const start = performance.now();
      check(story);
      return performance.now() - start;
    });
    expect(Math.min(...runs)).toBeLessThanOrEqual(20);
  });

  it('do not take long on text made to be slow', () => {
    for (const text of [
      '"'.repeat(5_000),
      '('.repeat(20_000),
      ' '.repeat(20_000),
      'a.'.repeat(10_000),
      "' ".repeat(5_000),
      'ـ'.repeat(20_000),
      '<a '.repeat(5_000),
      'a("x",'.repeat(3_000),
      ':) '.repeat(5_000),
      'و '.repeat(10_000),
    ]) {
      const start = performance.now();
      check(text);
      expect(performance.now() - start, text.slice(0, 6)).toBeLessThanOrEqual(1_000);
    }
  });
});
