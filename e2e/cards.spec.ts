import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from '@playwright/test';
import { fontOf, registerFonts, strong } from '#root/lib/cards/card-fonts.ts';
import { story, storyPath } from './newsroom-pages.ts';

/** Brackets, quotation marks, numbers, signs and Latin names at every place of an Arabic line. */
const headlines = [
  'قمة G20 تبدأ غدا',
  'تبدأ غدا قمة G20',
  'G20: قمة تبدأ غدا',
  'ارتفاع بنسبة 75%',
  'ارتفاع بنسبة 75% في عام',
  '75% من القراء',
  'من 75% إلى 80%',
  '«الاقتصاد الأخضر» يتقدم',
  'يتقدم «الاقتصاد الأخضر»',
  'تقرير (خاص) عن المياه',
  'تقرير عن المياه (خاص)',
  '(عاجل) تقرير عن المياه',
  'المادة [12] من الدستور',
  'المباراة انتهت 3-1',
  'فاز 3–1 على ضيفه',
  'بين 2024 و2026',
  'من 1,250 إلى 3,400 طالب',
  '10.5 ملايين في 2026',
  'سعر 99$ للبرميل',
  'خسائر 5.5- في المئة',
  'شركة Al-Ahly Trading (ATC) تربح',
  'تطبيق WhatsApp 2.0 الجديد',
  'البريد info@example.org للتواصل',
  'لماذا؟ وكيف؟ ومتى؟',
  'نعم... لكن!',
  'مدرسةٌ جديدة، وطلابٌ كُثُر',
  'الكتاب «The Sea» بالعربية',
  'الإصدار A-320 و B-52',
  'الساعة 14:30 بتوقيت المدينة',
  '2026/11/23: يوم في صور',
  'لا إله، لآلئ، للأمّ، الإجراءات',
  'رقم ١٢٣ ونسبة ٧٥٪ هنا',
  'درجة 40° مئوية',
];

const size = 40;
const [width, height] = [900, 90];

/** How dark each column of pixels is, from left to right. */
async function columns(png: Buffer): Promise<number[]> {
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(await loadImage(png), 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return Array.from({ length: width }, (_, x) => {
    let sum = 0;
    for (let y = 0; y < height; y += 1) sum += 255 - (data[4 * (y * width + x)] ?? 255);
    return sum;
  });
}

/** Pearson's correlation; 1 where two lines look the same. */
function likeness(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [top, left, right] = [0, 0, 0];
  for (const [i, value] of a.entries()) {
    const [da, db] = [value - ma, (b[i] ?? 0) - mb];
    top += da * db;
    left += da * da;
    right += db * db;
  }
  return top / Math.sqrt(left * right);
}

/** The line as the cards write it. */
function drawn(text: string): Promise<number[]> {
  registerFonts();
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000';
  context.direction = 'rtl';
  context.textAlign = 'start';
  context.font = fontOf(strong, size);
  // Without kerning on both sides: it moves glyphs a little, but never changes their order.
  context.fontKerning = 'none';
  context.fillText(text, width, 60);
  return columns(canvas.toBuffer('image/png'));
}

test('cards order letters, numbers and signs as a browser does', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width, height });
  await page.goto('/about');
  const wrong: string[] = [];
  const lines = await Promise.all(headlines.map(drawn));
  for (const [at, headline] of headlines.entries()) {
    await page.evaluate(
      async ({ headline, size }) => {
        await document.fonts.load(`600 ${size}px "Readex Pro"`, headline);
        document.body.replaceChildren();
        const line = document.createElement('div');
        line.dir = 'rtl';
        line.textContent = headline;
        Object.assign(line.style, {
          position: 'fixed',
          inset: '0',
          background: '#fff',
          color: '#000',
          font: `600 ${size}px "Readex Pro"`,
          fontKerning: 'none',
          whiteSpace: 'nowrap',
        });
        document.body.append(line);
      },
      { headline, size },
    );
    const shown = await columns(await page.screenshot({ animations: 'disabled' }));
    const alike = likeness(lines[at] ?? [], shown);
    if (alike < 0.95) wrong.push(`${headline}: ${alike.toFixed(3)}`);
  }
  expect(wrong).toEqual([]);
});

test('a story’s card is a light picture that may be kept, and an older one leads to it', async ({ request }) => {
  const page = await (await request.get(await storyPath(request, story.ar.words, story.ar.sourceId))).text();
  const address = /property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? '';
  const path = new URL(address).pathname;
  expect(path).toMatch(/^\/cards\/\d+\/\d+\.png$/);
  const card = await request.get(path);
  expect(card.status()).toBe(200);
  expect(card.headers()['content-type']).toBe('image/png');
  expect(card.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  const body = await card.body();
  expect(body.length).toBeLessThan(300_000);
  const { width, height } = await loadImage(body);
  expect([width, height]).toEqual([1200, 630]);

  const older = await request.get(path.replace(/\d+\.png$/, '999.png'), { maxRedirects: 0 });
  expect([older.status(), older.headers().location]).toEqual([308, path]);
  expect((await request.get('/cards/999999/1.png')).status()).toBe(404);
});
