/** Running text in which letters, spaces, digits and punctuation stand about as often as in news prose. */
export const samples = {
  ar: [
    'عاد الصيادون إلى الميناء القديم مع أول ضوء الصباح، وقد امتلأت شباكهم بعد أسبوعين من الرياح التي أبقت القوارب على الرصيف.',
    'وقال رئيس التعاونية إن حصيلة اليوم بلغت 340 صندوقًا، أي ضعف ما كانت عليه في الفترة نفسها من العام الماضي، مضيفًا: «لم نر موسمًا كهذا منذ زمن طويل».',
    'وتشير بيانات محطة الأرصاد إلى أن حرارة المياه انخفضت درجتين خلال شهر أكتوبر، وهو ما يفسر اقتراب الأسماك من الساحل، بحسب باحثين في معهد علوم البحار.',
    'لكن التجار في السوق يتوقعون أن تبقى الأسعار مرتفعة حتى نهاية الأسبوع؛ فالطلب من مطاعم المدينة يفوق المعروض، والثلج وحده زادت كلفته بنحو 12 في المئة.',
    'هل يكفي ذلك لإنقاذ الموسم؟ يجيب أقدم بحارة المرفأ بأن البحر يعطي حين يشاء، وأن على المدينة أن تصلح كاسر الأمواج قبل حلول الشتاء.',
  ],
  en: [
    'The boats came back to the old harbour at first light, their nets full after two weeks of wind that had kept them at the quay.',
    'The head of the cooperative counted 340 crates, twice as many as a year ago. “We have not seen a season like this for a long time,” he said.',
    'The weather station says the water cooled by two degrees in October, which, researchers believe, has brought the shoals closer to the coast.',
    'Traders still expect prices to stay high until the end of the week: demand from the city’s restaurants is strong, and ice alone costs 12 per cent more.',
  ],
};
