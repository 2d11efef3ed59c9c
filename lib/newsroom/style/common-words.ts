/** Words that stand in most texts, as they are rightly written: to list one as a wrong spelling is nearly always a slip. */
const written = `
من في على إلى عن مع حتى منذ خلال بين تحت فوق عند لدى نحو حول دون ضد بعد قبل ثم أو أم لا لم لن ما إن أن كأن لكن إذا قد لقد سوف هل أين
متى كيف كم أي ماذا لماذا هو هي هم نحن أنا أنت هذا هذه ذلك تلك هؤلاء هنا هناك الذي التي الذين كان كانت يكون تكون ليس ليست غير كل بعض أيضا
أيضًا فقط كما مثل حيث بل إلا سوى مما كلما بينما عندما فيه فيها منه منها به بها له لها لهم عليه عليها إليه إليها عنه عنها لأن لأنه أنه
أنها إنه إنها تم يتم أحد إحدى ابن
قال قالت يقول تقول أضاف أضافت أكد أكدت أعلن أعلنت ذكر ذكرت أوضح أشار رأى جاء جاءت بدأ بدأت وصل عاد صار أصبح يجري يجب يمكن
يوم يومين أيام أسبوع شهر أشهر عام سنة سنوات أعوام ساعة صباح مساء أمس اليوم غدا الآن العام الماضي المقبل الحالي الأول الثاني الثالث
رئيس وزير وزارة حكومة دولة دول بلد بلاد مدينة مدن قرية منطقة مناطق شعب ناس رجل امرأة نساء طفل أطفال أهل بيت شارع طريق مدرسة جامعة
مستشفى شركة شركات بنك سوق مال اقتصاد سياسة حرب سلام أمن جيش شرطة قوات محكمة قانون قرار اتفاق مشروع برنامج خطة عمل عمال خبر أخبار
كتاب كلمة اسم رقم عدد جزء نسبة مليون مليار ألف مئة مائة واحد اثنان ثلاثة أربعة خمسة عشرة كبير كبيرة صغير جديد جديدة قديم عربي عربية
دولي دولية محلي عامة خاص خاصة أكثر أقل أول آخر أخرى كثير قليل
a an and are as at be been but by for from had has have he her his how i if in into is it its not no of on or our she so than that the
their them then there these they this those to was we were what when where which who why will with you your said new year years day
people government state city world country`;

const common: ReadonlySet<string> = new Set(written.split(/\s+/u).filter(Boolean));

/** Whether `word`, as it is spelt, is one of the commonest, with its article or without, or too short to be told from one. */
export function isCommonWord(word: string): boolean {
  const spelt = word.toLowerCase();
  return [...spelt].length <= 2 || common.has(spelt) || common.has(spelt.replace(/^ال/u, ''));
}
