import { type ImportLine, parseImportStory } from '#root/lib/import/import-line.ts';
import { synthetic } from './synthetic-words.ts';

const day = 86_400_000;

/**
 * `count` made-up Arabic stories for load, spread evenly over `years` up to `now`, oldest first. The same arguments
 * give the same stories with the same ids.
 */
export function* syntheticStories(count: number, seed: number, now: number, years: number): Generator<ImportLine> {
  const span = years * 365 * day;
  for (let index = 0; index < count; index += 1) {
    const parsed = parseImportStory(syntheticStory(seed, index, now - span + (span * (index + 1)) / (count + 1)));
    if (!parsed.ok) throw new Error(parsed.reason);
    yield parsed.line;
  }
}

function syntheticStory(seed: number, index: number, published: number): object {
  const random = generator(seed * 1_000_003 + index);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const number = () => 3 + below(4000);
  const sentence = () => {
    const { subjects, verbs, objects, places, times, reasons, speakers, remarks, details, things } = synthetic;
    switch (below(4)) {
      case 0:
        return `${pick(verbs)} ${pick(subjects)} ${pick(objects)} في ${pick(places)} ${pick(times)}، ${pick(reasons)}.`;
      case 1:
        return `وقالت ${pick(speakers)}: «${pick(remarks)}».`;
      case 2:
        return `${pick(details)} ${number()} ${pick(things)} في ${pick(places)}، مقابل ${number()} قبل عام.`;
      default:
        return `وربطت ${pick(speakers)} ذلك بعمل ${pick(subjects)} على ${pick(objects)} ${pick(times)}.`;
    }
  };
  const paragraph = () => Array.from({ length: 2 + below(3) }, sentence).join(' ');
  const headline = `${pick(synthetic.subjects)} ${pick(synthetic.verbs)} ${pick(synthetic.objects)} في ${pick(synthetic.places)}`;
  const body: object[] = Array.from({ length: 4 + below(8) }, () => ({ type: 'paragraph', text: paragraph() }));
  if (below(3) === 0) body.splice(2, 0, { type: 'heading', text: pick(synthetic.objects) });
  return {
    id: `generated-${seed}-${index + 1}`,
    title: `${headline} ${number()}`,
    standfirst: sentence(),
    body,
    sections: pick(synthetic.sections),
    tags: Array.from({ length: 2 + below(3) }, () => pick(synthetic.tags)),
    authors: [pick(synthetic.authors)],
    date: new Date(Math.round(published)).toISOString(),
    locale: 'ar',
  };
}

/** Mulberry32: a small seeded generator, good enough for choosing words. @returns numbers from 0 up to 1 */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
