/** Nouns and verbs of the forms that begin without a hamza (VII to X), which many write إ. */
const withoutHamza = `
  اتحاد اتحادي اتفاق اتفاقية اتهام اتصال اتجاه اتخاذ اتساع اتزان اتكال اضطراب اصطدام ازدحام اضطرار ازدياد ادعاء ادخار ازدهار ازدواج اصطفاف اطمئنان اشمئزاز
  انطلق انتهى انعقد انضم انتقل انخفض انسحب انقطع اندلع انفجر انتخب انتقد انتظر انتشر انتصر انقلب انهار انفرد انطلقت انتهت انعقدت انضمت
  اجتمع اجتمعت ارتفع ارتفعت اتخذ اتخذت اتفق اتفقت اعتبر اعتبرت اعترف اعترفت اعتدى احتج احتل احتلت احتفل اختتم افتتح افتتحت اقترح اقتحم التقى التحق التزم
  التزام التحاق التقاء التهاب التماس اختار اختارت امتد اندماج ابتدائي ابتدائية اقتصادي اقتصادية اجتماعي اجتماعية انتخابي انتخابية احتجاجي احتجاجية
`;
const listed = new Set(withoutHamza.trim().split(/\s+/u));
const endings = /(?:ه|ها|هم|هما|نا|ي|ية|ات|ين|ان|ا|ت|وا)$/u;
/** استفعال and what comes of it, but not إستاد, إستونيا, إستراتيجية, إستوديو. */
const tenth = /^إست(?!اد|ون|برق|رات|رال|رلين|ود|دي|يل|يب|يف(?!ا[ءئ])|اتي|انبول|نبول|ري|ين|ار$)\p{L}{2,}/u;
/** افتعال and انفعال. */
const eighth = /^إ(?!ست|[يو])[ء-ي]ت(?!ا)[ء-ي]ا[ء-ي]/u;
const seventh = /^إن(?!ستا|فلو|ترا|ديا|جلا|كلا)[بتثجحخدذرزسشصضطظعغفقكلمهص]{2}ا[ء-ي]/u;

/** `word` without a hamza that its form does not have, or undefined where it may have one. */
export function withoutNeedlessHamza(word: string): string | undefined {
  const [, particle = '', rest = ''] = /^((?:[وف]?[بلك]?(?:ال)?|[وف]?لل))(إ.*)$/u.exec(word) ?? [];
  if (rest === '') return undefined;
  const plain = `ا${rest.slice(1)}`;
  const known = listed.has(plain) || (endings.test(plain) && listed.has(plain.replace(endings, '')));
  if (!known && !tenth.test(rest) && !eighth.test(rest) && !seventh.test(rest)) return undefined;
  return particle + plain;
}
