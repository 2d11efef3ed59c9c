/**
 * First words of sources' names that a verb before them agrees with in the masculine. Everything else that reports is taken
 * as feminine: شبكة، وكالة، صحيفة، and foreign names, before which one of these is understood (ذكرت رويترز).
 */
const masculine: ReadonlySet<string> = new Set(
  'اتحاد بنك بيان تقرير تلفزيون جهاز حزب ديوان راديو صندوق كتاب متحدث متحف مجلس محلل مدير مراسل مرصد مركز مستشفى مسؤول مصدر مصرف معهد مكتب موقع نادي ناطق ميناء وزير'.split(
    ' ',
  ),
);

/** Whether «ذكر» or «ذكرت» stands before a source of this name. */
export function sourceGender(name: string): 'masculine' | 'feminine' {
  const [first = ''] = name.trim().split(/\s+/u);
  return masculine.has(first.replace(/^ال/u, '')) ? 'masculine' : 'feminine';
}
