const tahoma = { name: 'Tahoma', local: ['Tahoma'], published: true };
const notoSans = { name: 'Noto Sans Arabic', local: ['Noto Sans Arabic', 'NotoSansArabic-Regular'] };
const notoSansBold = { name: 'Noto Sans Arabic', local: ['Noto Sans Arabic Bold', 'NotoSansArabic-Bold'] };
const notoNaskh = {
  name: 'Noto Naskh',
  local: ['Noto Naskh Arabic UI', 'NotoNaskhArabicUI', 'Noto Naskh Arabic', 'NotoNaskhArabic-Regular'],
  measuredOn: ['NotoNaskhArabic-Regular'],
};
const dejaVu = { name: 'DejaVu Sans', local: ['DejaVu Sans', 'DejaVuSans'] };
const dejaVuBold = { name: 'DejaVu Sans', local: ['DejaVu Sans Bold', 'DejaVuSans-Bold'] };
const arial = { name: 'Arial', local: ['Arial', 'ArialMT', 'Liberation Sans'], measuredOn: ['Liberation Sans'] };
const arialBold = {
  name: 'Arial',
  local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold'],
  measuredOn: ['Liberation Sans Bold'],
};
const roboto = { name: 'Roboto', local: ['Roboto', 'Roboto-Regular'] };
const robotoBold = { name: 'Roboto', local: ['Roboto Bold', 'Roboto-Bold'] };
const times = {
  name: 'Times',
  local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif'],
  measuredOn: ['Liberation Serif'],
};
const notoSerif = { name: 'Noto Serif', local: ['Noto Serif', 'NotoSerif-Regular'] };

const stand = (of, script, fonts) => fonts.map((font) => ({ of, script, ...font }));

/**
 * What may stand in until a font has come: Tahoma on Windows and macOS, Noto on Android and Linux, DejaVu on older Linux.
 * Liberation has the widths of Arial and Times by design, so those are measured on it. Tahoma is reckoned from published
 * widths. Apple's phones have none of these for Arabic: there the system's font stands in unadjusted.
 */
export const fallbacks = [
  ...stand('readex-pro-400', 'ar', [tahoma, notoSans, notoNaskh, dejaVu]),
  ...stand('readex-pro-600', 'ar', [tahoma, notoSansBold, notoNaskh, dejaVuBold]),
  ...stand('noto-naskh-400', 'ar', [tahoma, notoNaskh, notoSans, dejaVu]),
  ...stand('readex-pro-400', 'en', [arial, roboto]),
  ...stand('readex-pro-600', 'en', [arialBold, robotoBold]),
  ...stand('noto-serif-latin-400', 'en', [times, notoSerif]),
];
