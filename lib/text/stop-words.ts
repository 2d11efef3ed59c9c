import type { Locale } from '../domain/locale.ts';
import { normalise } from './normalise.ts';

/** Words that carry grammar, not matter: a query is found by its other words. Question words are those of readers' queries. */
const written: Record<Locale, string> = {
  ar: `من في على إلى عن مع حتى منذ خلال بين تحت فوق عند لدى نحو حول دون ضد بعد قبل ثم أو أم و ف ب ل لا لم لن ما إن أن كأن لكن إذا إذ لو
    قد لقد سوف هل أين متى كيف كم أي أية ماذا لماذا بماذا ماهو ماهي هو هي هم هما هن أنا نحن أنت هذا هذه ذلك تلك هؤلاء أولئك هنا هناك
    الذي التي اللتي اللذي الذين اللذان اللتان اللواتي كان كانت يكون تكون كانوا ليس ليست غير كل بعض أيضا فقط كما مثل حيث بل إلا سوى مما ممن
    عما عمن فيما بما لما كلما بينما عندما حينما فيه فيها فيهم منه منها منهم به بها بهم له لها لهم عليه عليها عليهم إليه إليها عنه عنها لديه
    لديها وما ومن وفي وعلى وإلى وعن ومع وهو وهي وهم وأن وإن ولا ولم وقد وكان وكانت وهذا وهذه وذلك كذلك بأن لأن لأنه فإن أنه أنها إنه إنها
    وأنه وأنها تم يتم وتم أحد أحدى إحدى لمن بمن وكم ابن بن يا`,
  en: `a an and are as at be been but by for from had has have he her his how i if in into is it its me my no nor not of on or our she so
    than that the their them then there these they this those to us was we were what when where which who whom whose why will with
    you your`,
};

const stopWords: Record<Locale, ReadonlySet<string>> = {
  ar: new Set(normalise(written.ar).split(/\s+/u)),
  en: new Set(normalise(written.en).split(/\s+/u)),
};

/** Whether the normalised `term` is a grammatical word of `locale`. */
export function isStopWord(term: string, locale: Locale): boolean {
  return stopWords[locale].has(term);
}
