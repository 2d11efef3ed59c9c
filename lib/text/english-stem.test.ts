import { expect, it } from 'vitest';
import { englishStem } from './english-stem.ts';

/** Pairs from the sample vocabulary on the algorithm's page, snowballstem.org/algorithms/english/stemmer.html. */
const sample =
  `consign consign consigned consign consigning consign consignment consign consist consist consistency consist
consistent consist consistently consist consisting consist consolation consol consolations consol consolatory consolatori
console consol consolidate consolid consoling consol consonant conson consort consort conspicuous conspicu conspicuously
conspicu conspiracy conspiraci conspirator conspir conspired conspir constable constabl constancy constanc constant constant
knack knack knaves knave knavish knavish kneaded knead kneel kneel kneeling kneel knees knee knell knell knelt knelt knew
knew knick knick knife knife knight knight knightly knight knights knight knit knit knitted knit knitting knit knives knive
knob knob knock knock knocked knock knocker knocker knocking knock knopp knopp knot knot knots knot`.split(/\s+/u);

it('stems the published sample as published', () => {
  const given = sample.filter((_, at) => at % 2 === 0);
  expect(given.map((word) => `${word} ${englishStem(word)}`)).toEqual(
    given.map((word, at) => `${word} ${sample[2 * at + 1]}`),
  );
});

it('knows the exceptions of the published algorithm', () => {
  expect(
    ['skies', 'dying', 'news', 'innings', 'early', 'succeed', 'gas', 'this', 'cries', 'ties', 'hoping', 'hopping'].map(
      englishStem,
    ),
  ).toEqual(['sky', 'die', 'news', 'inning', 'earli', 'succeed', 'gas', 'this', 'cri', 'tie', 'hope', 'hop']);
});
