/**
 * What Arabic speakers take for passwords, most likely first: written for this house. Plain spellings without hamzas stand
 * beside the correct ones, and the same words in Latin letters (Arabizi) and as they come out when the keyboard was not
 * switched.
 */
export const arabicPasswords: string[] = `
كلمةالسر كلمة كلمةالمرور كلمهالسر كلمهالمرور السر سر سري مرور دخول ادخل افتح افتحياسمسم سمسم
الله بسمالله بسماللهالرحمنالرحيم الحمدلله سبحانالله ماشاءالله لاالهالاالله اللهاكبر استغفرالله توكلتعلىالله ياالله ياربي يارب محمدرسولالله
محمد احمد أحمد محمود علي عمر عثمان ابوبكر حسن حسين خالد عبدالله عبدالرحمن عبدالعزيز يوسف ابراهيم إبراهيم اسماعيل مصطفى كريم طارق سامي سعيد سعد فهد سلطان فيصل ناصر ماجد وليد زياد
فاطمة فاطمه عائشة عائشه مريم خديجة زينب نور سارة ساره ليلى هند امل أمل منى سلمى ياسمين رنا ريم دينا هبة هبه اية آية جنى لين ملك حنان سعاد نجلاء
حبيبي حبيبتي حبيبة حياتي عمري روحي قلبي بحبك احبك أحبك انتعمري نورعيني غالي غالية امي أمي ابي أبي ماما بابا اختي اخي ابني بنتي
مصر السعودية السعوديه الجزائر المغرب تونس ليبيا السودان سوريا لبنان فلسطين الاردن الأردن العراق الكويت البحرين قطر عمان الامارات الإمارات اليمن القدس غزة مكة المدينة الرياض جدة القاهرة دمشق بغداد بيروت عمّان دبي
مرحبا اهلا أهلا اهلاوسهلا السلامعليكم سلام صباحالخير مساءالخير شكرا انا انت نعم واحد اثنان ثلاثة
الاهلي الأهلي الزمالك الهلال النصر الاتحاد ريالمدريد برشلونة ليفربول
صحيفة صحيفه جريدة جريده خبر اخبار أخبار نبأ نبا تحرير محرر رئيسالتحرير مدير مديرالنظام ادارة إدارة مشرف ادمن أدمن
قمر شمس بحر سماء وردة ورده ربيع امير أمير اميرة أميرة ملاك اسد أسد نمر صقر فارس بطل
رمضان رمضانكريم عيدمبارك عيدسعيد يناير فبراير السبت الاحد الاثنين الجمعة
ضصثقفغ ضصثقفغعهخحجد شسيبلا شسيبلاتنمك ئءؤر ضصث شسي
١٢٣٤٥٦ ١٢٣٤٥٦٧٨ ١٢٣٤٥٦٧٨٩ ١٢٣٤٥٦٧٨٩٠ ١١١١١١ ٠٠٠٠٠٠ ١٢٣١٢٣
bismillah allah alhamdulillah mashallah subhanallah allahakbar inshallah muhammad mohamed mohammed ahmed ahmad mahmoud mostafa mustafa ibrahim abdallah abdullah abdelrahman khaled
fatma fatima aisha mariam maryam zeinab zainab nour yasmin yasmine layla leila
habibi habibti hayati omri rohi albi 7abibi 7abibty 7ayati 3omri 2albi ba7ebak ba7ebek b7bk a7bk
masr misr saudi algeria maroc tunis falastin filistin lebanon iraq kuwait dubai qahira ahlawy zamalek alhilal
marhaba ahlan salam salamo3alekom shukran mar7aba sa7afa a5bar akhbar naba tahrir
`
  .trim()
  .split(/\s+/);
