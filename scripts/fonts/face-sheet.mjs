import { loans } from './cuts.mjs';
import { fallbacks } from './fallbacks.mjs';

const percent = (fraction) => `${Number((fraction * 100).toFixed(2))}%`;

const face = (declarations) =>
  `@font-face {\n${Object.entries(declarations)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}\n`;

const hex = (point) => point.toString(16).toUpperCase();

/** Signs as CSS writes them: `U+41-5A, U+C0`. */
function unicodeRange(signs) {
  const points = [...signs].map((sign) => sign.codePointAt(0)).sort((one, other) => one - other);
  const runs = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && point <= run.last + 1) run.last = point;
    else runs.push({ first: point, last: point });
  }
  return runs.map(({ first, last }) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(', ');
}

const own = ({ family, weight, file, asked }) =>
  face({
    'font-family': `"${family}"`,
    'font-weight': weight,
    // A font that comes late is for the next page: on this one nothing moves any more.
    'font-display': 'optional',
    src: `url("/fonts/${file}")`,
    ...(asked && { 'unicode-range': unicodeRange(asked) }),
  });

/** A font of the reader's machine, stretched to the widths and given the line of the font it stands in for. */
const standIn = ({ name, local }, size, { family, weight, metrics }) =>
  face({
    'font-family': `"${family} on ${name}"`,
    'font-weight': weight,
    src: local.map((one) => `local("${one}")`).join(', '),
    'size-adjust': percent(size),
    'ascent-override': percent(metrics.ascent / size),
    'descent-override': percent(metrics.descent / size),
    'line-gap-override': percent(metrics.lineGap / size),
    // On Arabic pages too, where its Arabic letters would be another font's.
    ...(family === 'Noto Serif Latin' && { 'unicode-range': 'U+0-24F, U+2000-214F' }),
  });

/**
 * The style sheet that declares the paper's fonts and the fonts that stand in for them until they have come.
 * @param {Map<string, object>} fonts cuts by name, with their `file` and `metrics`
 * @param {Record<string, number>} sizes widths as measured by measure-fallbacks.mjs
 * @returns {string} CSS
 */
export function fontFaceSheet(fonts, sizes) {
  return [
    '/* Made by scripts/fonts.mjs; change that, not this. */\n',
    ...[...fonts.values()].map(own),
    ...loans.map((loan) => own({ ...fonts.get(loan.of), ...loan })),
    ...fallbacks.map((one) => standIn(one, sizes[`${one.of} on ${one.name}`], fonts.get(one.of))),
  ].join('\n');
}
