/** Queries and the demo story that each must find among its first five: `query = file`, by what makes the query hard. */
export const searchTable: Record<string, string> = {
  'as it is written': `
توسعة ميناء مرسى النور = local-port-expansion
معرض مرسى النور للكتاب = culture-book-fair
تثبيت الفائدة = economy-rate-hold
مناقصة طاقة الرياح = economy-wind-tender
أرشيف أغاني البحّارة = culture-oral-archive
النجمة الثمانية = culture-star-patterns
سلسلة التبريد للقاحات = explain-cold-chain
المد والجزر = explain-tides
عدّ الأصوات في الانتخابات = explain-vote-counting
إعفاء سكان القرى الحدودية = world-border-permit
أدق صورة لسديم المرساة = space-nebula-image
قراءة الخط العربي القديم = tech-manuscript-ocr
مكتبة حتى منتصف الليل = local-night-library
سيول أوسميرا = world-osmira-floods
عطل الإنترنت في كابل بحري = world-sea-cable
أسهم النقل في البورصة = markets-transport-rally
بركة القمر = local-lake-revival
نهائي كأس تلّان = sport-manara-final
محطة استقبال في جزر المرجانة = space-marjana-station
القطار الليلي بين بيلارا وأوسميرا = world-night-train`,
  particles: `
بالميناء والأرصفة = local-port-expansion
للقطار الليلي = world-night-train
وللمحتالين = explain-bank-fraud
بالسردين = world-sardine-pause
فالمخطوطات المغمورة = culture-manuscript-lab
كالقمح = markets-wheat-slide
وبالصكوك = markets-retail-sukuk
لتلاميذ الوادي = health-school-eyes
بالدراجات = sport-hills-tour
والسباحة = sport-lake-swim
للنوم = health-sleep-explained
بالحافلات = local-bus-network
وبسديم = space-nebula-image
للزخرفة = culture-star-patterns
بالتأشيرة = world-border-permit`,
  'singular and plural': `
رصيف الميناء = local-port-expansion
نظارة للتلميذ = health-school-eyes
مخطوطة = culture-manuscript-lab
صك للفرد = markets-retail-sukuk
سيل يعزل قرية = world-osmira-floods
أغنية بحار = culture-oral-archive
مفتاح المرور = tech-passkeys-guide
لقاح = explain-cold-chain
الصوت في الصندوق = explain-vote-counting
سهم النقل = markets-transport-rally
خرائط الطقس = explain-weather-map
رف القرية = books-road-shelves
لاعب الأكاديمية = sport-sanabil-academy
الحافلة الجديدة = local-bus-network
حساس التربة = tech-olive-sensors
مولد الديزل = sport-riyah-turbine
المحتال والحساب = explain-bank-fraud
الأقمار الصناعية = space-cubesat-day
مناطق زمنية = explain-time-zones
الروائيات = culture-sarab-interview`,
  'other words for it': `
مباراة المنارة والرياح = sport-manara-final
البنك المركزي = economy-rate-hold
أتوبيس مرسى النور = local-bus-network
إعصار وعاصفة بحرية = news-storm-warning
كتب القرى = books-road-shelves
رواية عن البحر = culture-sarab-interview
شبكة الإنترنت مقطوعة = world-sea-cable
فيضان أوسميرا = world-osmira-floods
المصرف والاحتيال = explain-bank-fraud
طاقة كهربائية من الريح = economy-wind-tender`,
  'a slip of the finger': `
توسعه مبناء = local-port-expansion
المخطوظات = culture-manuscript-lab
الزخرقة = culture-star-patterns
الفائذة المركزي = economy-rate-hold
السرديين = world-sardine-pause
القطار الليلى بيلاراا = world-night-train
اوسميره سيول = world-osmira-floods
التاشيره الحدوديه = world-border-permit
بورصه مرسي النوور = markets-transport-rally
المسرحبة السمك = culture-fish-market-play
السباحه الغواصى = sport-lake-swim
الصكووك = markets-retail-sukuk
انتخبات الاصوات = explain-vote-counting
الدارجات طواف = sport-hills-tour
اللفاح = explain-cold-chain
مفاتبح المرور = tech-passkeys-guide
التربه حساسات = tech-olive-sensors
المحتاليين = explain-bank-fraud
المكتبه منتصق الليل = local-night-library
تربيينات الرياح = economy-wind-tender`,
  'Latin letters': `
arkhon = world-border-permit
bilara qamh = markets-wheat-slide
osmira = world-osmira-floods
sukuk = markets-retail-sukuk
sardin = world-sardine-pause
internet = world-sea-cable
marsa nour = local-port-expansion
tallan final = sport-manara-final
wadi sanabil = health-school-eyes`,
  Arabizi: `
7afilat = local-bus-network
ma5tutat = culture-manuscript-lab
9amar = local-lake-revival
qamar = local-lake-revival
ta9s = explain-weather-map
ri7 turbin = economy-wind-tender
masra7iyya = culture-fish-market-play
madd jazr = explain-tides`,
  'a phrase': `
"بركة القمر" = sport-lake-swim
"كأس تلّان" = sport-manara-final
«حوار المرفأين» = world-harbour-summit
"سديم المرساة" = space-nebula-image
"مفاتيح المرور" = tech-passkeys-guide
"ممر بحري" = world-corridor-talks
"صيد السردين" = world-sardine-pause
"القطار الليلي" = world-night-train`,
  operators: `
بركة القمر -سباق = local-lake-revival
قسم:رياضة بركة القمر = sport-lake-swim
الرياح -كأس -طواف ملعب = sport-riyah-turbine
القارئ قسم:الرأي = opinion-slow-reading`,
  English: `
port expansion = local-port-expansion-en
expanding ports = local-port-expansion-en
book fairs = culture-book-fair-en
interest rates = economy-rate-hold-en
repairing appliances = economy-repair-trade-en
bird radar storks = science-stork-radar-en
stork turbine = science-stork-radar-en
nebula images = space-nebula-image-en
time zone noon = explain-time-zones-en
island clinic boats = health-ferry-day-clinics-en
river paths = local-river-path-en
timetables = opinion-timetable-en
cup finals = sport-manara-final-en
ferry inspection = world-ferry-inspections-en
presidents dialogue = world-harbour-summit-en
corridors for aid = world-corridor-talks-en
nebulla = space-nebula-image-en
intrest rate = economy-rate-hold-en
"sea corridor" = world-corridor-talks-en
publishers book fair = culture-book-fair-en`,
};

/** Queries that have nothing to do with any story of the demo. */
export const fruitless = `
زقزقة|ديناصور|تمساح|غوريلا|أخطبوط|طوكيو|البرازيل|واشنطن|كازاخستان|أستراليا|كاراتيه|بوكر|شطرنج
غيتار|سمفونية بيتهوفن|أوبرا فيردي|برشلونة|ليفربول|رونالدو|شاكيرا|فورمولا|أوسكار|ناسا|بيتكوين|كورونا|سرطان|زلزال
بركان|هولوغرام|فولكسفاغن|شوكولاتة|لازانيا|سوشي|همبرغر|كنغر|فرعون|أهرامات|الفاتيكان|تشرشل|البنتاغون|هوليوود
نتفليكس|تيك توك|واتساب|zzzzqqqq|xylophone|quantum chromodynamics|blockchain|kangaroo|volcano|cricket|beethoven|pizza
hollywood|dinosaur|kqjxw|ظظظظ|غغغغغ|ضصثقف|ششششسسس|1987654|ء|؟!`;
