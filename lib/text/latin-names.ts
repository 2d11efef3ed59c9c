import { normalise } from './normalise.ts';

/** Places, months and words of which the Arabic is another name than the Latin spelling sounds. */
const written = `
egypt=مصر masr=مصر misr=مصر cairo=القاهرة alexandria=الإسكندرية suez=السويس giza=الجيزة luxor=الأقصر aswan=أسوان
syria=سوريا damascus=دمشق aleppo=حلب homs=حمص latakia=اللاذقية lebanon=لبنان beirut=بيروت tripoli=طرابلس tyre=صور
sidon=صيدا jordan=الأردن amman=عمان palestine=فلسطين jerusalem=القدس gaza=غزة nablus=نابلس hebron=الخليل jericho=أريحا
haifa=حيفا jaffa=يافا acre=عكا israel=إسرائيل iraq=العراق baghdad=بغداد mosul=الموصل basra=البصرة erbil=أربيل
kirkuk=كركوك saudi=السعودية ksa=السعودية riyadh=الرياض mecca=مكة medina=المدينة jeddah=جدة kuwait=الكويت
bahrain=البحرين manama=المنامة qatar=قطر doha=الدوحة uae=الإمارات emirates=الإمارات dubai=دبي sharjah=الشارقة
oman=عمان muscat=مسقط yemen=اليمن sanaa=صنعاء aden=عدن sudan=السودان khartoum=الخرطوم libya=ليبيا benghazi=بنغازي
tunisia=تونس tunisie=تونس tunis=تونس sfax=صفاقس sousse=سوسة bizerte=بنزرت kairouan=القيروان gabes=قابس gafsa=قفصة
algeria=الجزائر algerie=الجزائر algiers=الجزائر alger=الجزائر oran=وهران constantine=قسنطينة morocco=المغرب
maroc=المغرب rabat=الرباط marrakech=مراكش marrakesh=مراكش fes=فاس fez=فاس tangier=طنجة tanger=طنجة
mauritania=موريتانيا nouakchott=نواكشوط somalia=الصومال mogadishu=مقديشو djibouti=جيبوتي ethiopia=إثيوبيا
greece=اليونان athens=أثينا cyprus=قبرص malta=مالطا turkey=تركيا turkiye=تركيا istanbul=إسطنبول ankara=أنقرة
iran=إيران tehran=طهران afghanistan=أفغانستان india=الهند china=الصين beijing=بكين japan=اليابان tokyo=طوكيو
korea=كوريا seoul=سيول russia=روسيا moscow=موسكو ukraine=أوكرانيا kyiv=كييف kiev=كييف poland=بولندا hungary=المجر
austria=النمسا vienna=فيينا germany=ألمانيا berlin=برلين munich=ميونخ france=فرنسا paris=باريس marseille=مرسيليا
spain=إسبانيا barcelona=برشلونة seville=إشبيلية granada=غرناطة cordoba=قرطبة italy=إيطاليا rome=روما venice=البندقية
milan=ميلانو turin=تورينو naples=نابولي portugal=البرتغال lisbon=لشبونة england=إنجلترا london=لندن britain=بريطانيا
uk=بريطانيا scotland=اسكتلندا ireland=أيرلندا wales=ويلز switzerland=سويسرا suisse=سويسرا geneva=جنيف geneve=جنيف
belgium=بلجيكا brussels=بروكسل netherlands=هولندا holland=هولندا denmark=الدنمارك norway=النرويج sweden=السويد
finland=فنلندا iceland=آيسلندا croatia=كرواتيا serbia=صربيا bosnia=البوسنة albania=ألبانيا romania=رومانيا
bulgaria=بلغاريا america=أمريكا usa=أمريكا washington=واشنطن mexico=المكسيك brazil=البرازيل argentina=الأرجنتين
chile=تشيلي cuba=كوبا africa=أفريقيا europe=أوروبا asia=آسيا australia=أستراليا canada=كندا nato=الناتو
unesco=اليونسكو unicef=اليونيسف fifa=الفيفا opec=أوبك ramadan=رمضان eid=عيد islam=الإسلام quran=القرآن koran=القرآن
hajj=الحج jihad=جهاد mosque=مسجد hamas=حماس fatah=فتح daesh=داعش isis=داعش taliban=طالبان houthi=الحوثي
houthis=الحوثيين jesus=المسيح muhammad=محمد mohammed=محمد moses=موسى abraham=إبراهيم joseph=يوسف john=جون george=جورج
james=جيمس charles=تشارلز michael=مايكل churchill=تشرشل shakespeare=شكسبير einstein=أينشتاين google=غوغل
facebook=فيسبوك youtube=يوتيوب twitter=تويتر whatsapp=واتساب instagram=إنستغرام telegram=تلغرام apple=أبل
microsoft=مايكروسوفت amazon=أمازون iphone=آيفون internet=إنترنت covid=كوفيد corona=كورونا coronavirus=كورونا real=ريال
madrid=مدريد liverpool=ليفربول chelsea=تشيلسي arsenal=أرسنال manchester=مانشستر bayern=بايرن messi=ميسي
ronaldo=رونالدو zamalek=الزمالك ahly=الأهلي ahli=الأهلي hilal=الهلال nasr=النصر ittihad=الاتحاد january=يناير
february=فبراير april=أبريل june=يونيو july=يوليو september=سبتمبر october=أكتوبر november=نوفمبر december=ديسمبر
`;

const names = new Map<string, string>(
  written
    .trim()
    .split(/\s+/u)
    .map((pair) => pair.split('='))
    .flatMap(([latin, arabic]) => (latin && arabic ? [[latin, normalise(arabic)] as const] : [])),
);

/** The Arabic name, normalised, of a lower-case Latin word where it is not told by its letters; `undefined` otherwise. */
export function arabicNameOf(latin: string): string | undefined {
  return names.get(latin);
}
