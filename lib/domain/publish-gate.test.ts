import { expect, test } from 'vitest';
import type { Article } from './article.ts';
import {
  type GateFacts,
  gateFaults,
  hardGateRules,
  leastPictureWidth,
  longestHeadline,
  type PictureFacts,
  passesGate,
  softGateRules,
} from './publish-gate.ts';

const good: Article = {
  ...{ schema: 1, id: 7, version: 3, locale: 'ar', state: 'ready', slug: 'جسر', sectionId: 'news', tagIds: [] },
  ...{ createdAt: '2026-11-23T09:00:00.000Z', relatedIds: [], commenting: 'default' },
  headline: 'المدينة تفتح جسرها الجديد',
  standfirst: 'بعد عامين من العمل.',
  authorIds: ['a-layla'],
  sources: [{ name: 'البلدية' }],
  picture: { mediaId: 'm-bridge', alt: 'جسر من الحجر' },
  body: [{ type: 'paragraph', text: 'عبره الناس صباحًا.' }],
};
const inLibrary: PictureFacts = { width: leastPictureWidth, licence: 'given', alt: 'given' };
const facts: GateFacts = {
  ...{ sectionKnown: true, authors: 1, coverArt: true, duplicates: [], brokenLinks: [], copyFaults: 0 },
  picture: inLibrary,
  bodyPictures: [inLibrary, { ...inLibrary, alt: 'decorative' }],
};
const { standfirst: _none, picture: _nor, ...bare } = good;

/** Each rule with a story, or a paper, that breaks it and nothing else. */
const broken: Record<string, [Partial<Article>, Partial<GateFacts>, (string | number)?]> = {
  'headline-missing': [{ headline: '  ' }, {}],
  'headline-long': [{ headline: 'ن'.repeat(longestHeadline + 1) }, {}, longestHeadline + 1],
  'section-unknown': [{}, { sectionKnown: false }],
  'body-missing': [
    {
      body: [
        { type: 'paragraph', text: ' ' },
        { type: 'heading', level: 2, text: 'عنوان' },
      ],
    },
    {},
  ],
  'picture-unknown': [{}, { picture: undefined }],
  'picture-alt': [{}, { picture: { ...inLibrary, alt: 'missing' } }],
  'picture-licence': [{}, { picture: { ...inLibrary, licence: 'missing' } }],
  'picture-licence-over': [{}, { picture: { ...inLibrary, licence: 'over' } }],
  'standfirst-missing': [{ standfirst: ' ' }, {}],
  'byline-missing': [{}, { authors: 0 }],
  'source-missing': [{ sources: [] }, {}],
  'picture-small': [{}, { picture: { ...inLibrary, width: 1199 } }, 1199],
  'body-picture-alt': [{}, { bodyPictures: [inLibrary, { ...inLibrary, alt: 'missing' }] }, 1],
  'body-picture-licence-over': [{}, { bodyPictures: [{ ...inLibrary, licence: 'over' }] }, 1],
  'body-picture-unknown': [{}, { bodyPictures: [undefined, undefined] }, 2],
  'body-picture-licence': [{}, { bodyPictures: [{ ...inLibrary, licence: 'missing' }] }, 1],
  'headline-duplicate': [{}, { duplicates: [12, 13] }, 12],
  'link-broken': [{}, { brokenLinks: ['/articles/9/x'] }, '/articles/9/x'],
  'copy-faults': [{}, { copyFaults: 3 }, 3],
};

test('a whole story finds the gate open', () => {
  expect(gateFaults(good, facts)).toEqual([]);
});

for (const [rule, [part, fact, detail]] of Object.entries(broken)) {
  test(`the gate finds ${rule}`, () => {
    const hard = (hardGateRules as readonly string[]).includes(rule);
    const faults = gateFaults({ ...good, ...part }, { ...facts, ...fact });
    expect(faults).toEqual([{ rule, hard, ...(detail !== undefined && { detail }) }]);
    expect([passesGate(faults, false), passesGate(faults, true)]).toEqual([false, !hard]);
  });
}

test('a drawn cover stands for a picture, where the paper has covers', () => {
  expect(gateFaults({ ...bare, standfirst: 'س' }, { ...facts, picture: undefined })).toEqual([]);
  const found = gateFaults({ ...bare, standfirst: 'س' }, { ...facts, picture: undefined, coverArt: false });
  expect(found).toEqual([{ rule: 'picture-missing', hard: false }]);
});

test('every rule has its case here', () => {
  const rules = [...hardGateRules, ...softGateRules].filter((rule) => rule !== 'picture-missing');
  expect(Object.keys(broken).sort()).toEqual(rules.sort());
});

test('vowels of Arabic count with their letter', () => {
  const headline = 'نَّ'.repeat(longestHeadline);
  expect(gateFaults({ ...good, headline }, facts)).toEqual([]);
});
