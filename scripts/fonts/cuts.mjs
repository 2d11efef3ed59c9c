import { repertoires } from './repertoire.mjs';

const readex = '@expo-google-fonts/readex-pro';
const naskh = '@expo-google-fonts/noto-naskh-arabic';

/**
 * Every font file of the paper: one a family and weight. Strong words in prose are emboldened by the browser: at reading
 * size that is hardly told from the bold cut, which would take the fonts of a page over the budget.
 * `firstViewOf`: the languages whose pages may load it; their sums are held to the budget.
 */
export const cuts = [
  {
    name: 'readex-pro-400',
    family: 'Readex Pro',
    weight: '400 500',
    source: `${readex}/400Regular/ReadexPro_400Regular.ttf`,
    text: repertoires.arabicAndLatin,
    firstViewOf: ['ar', 'en'],
  },
  {
    name: 'readex-pro-600',
    family: 'Readex Pro',
    weight: '600 800',
    source: `${readex}/600SemiBold/ReadexPro_600SemiBold.ttf`,
    text: repertoires.arabicAndLatin,
    firstViewOf: ['ar', 'en'],
  },
  {
    name: 'noto-naskh-400',
    family: 'Noto Naskh Arabic',
    weight: '400',
    source: `${naskh}/400Regular/NotoNaskhArabic_400Regular.ttf`,
    text: repertoires.arabicAndAllLatin,
    firstViewOf: ['ar'],
  },
  {
    name: 'noto-serif-latin-400',
    family: 'Noto Serif Latin',
    weight: '400',
    source: `${naskh}/400Regular/NotoNaskhArabic_400Regular.ttf`,
    text: repertoires.latin,
    firstViewOf: ['en'],
  },
];
