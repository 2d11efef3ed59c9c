import { fallbacks } from './fallbacks.mjs';

const percent = (fraction) => `${Number((fraction * 100).toFixed(2))}%`;

const face = (declarations) =>
  `@font-face {\n${Object.entries(declarations)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}\n`;

const own = ({ family, weight, file }) =>
  face({
    'font-family': `"${family}"`,
    'font-weight': weight,
    // A font that comes late is for the next page: on this one nothing moves any more.
    'font-display': 'optional',
    src: `url("/fonts/${file}") format("woff2")`,
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
    ...fallbacks.map((one) => standIn(one, sizes[`${one.of} on ${one.name}`], fonts.get(one.of))),
  ].join('\n');
}
