import type { StandingPage } from '#root/lib/domain/settings.ts';

type Skeleton = { id: string; title: { ar: string; en: string }; ar: string[]; en: string[] };

/** What a new paper's standing pages say until the newsroom writes its own: nothing that is not true of every paper. */
const skeletons: readonly Skeleton[] = [
  {
    id: 'about',
    title: { ar: 'من نحن', en: 'About us' },
    ar: ['هذه صحيفة جديدة. يكتب فريق التحرير هنا من يصدرها وكيف يعمل.'],
    en: ['This is a new paper. Here its newsroom will say who publishes it and how it works.'],
  },
  {
    id: 'contact',
    title: { ar: 'اتصل بنا', en: 'Contact' },
    ar: ['يكتب فريق التحرير هنا عناوين الاتصال به.'],
    en: ['Here the newsroom will say how to reach it.'],
  },
  {
    id: 'privacy',
    title: { ar: 'الخصوصية', en: 'Privacy' },
    ar: [
      'لا تحمّل صفحات هذا الموقع شيئًا من مواقع أخرى، ولا تتتبع قراءها.',
      'بريد المعلّق لا يُنشر، ولا يُستعمل إلا لإدارة التعليقات، ويُمحى مع تعليقاته متى طلب.',
    ],
    en: [
      'The pages of this site load nothing from other sites and do not track their readers.',
      'A commenter’s e-mail address is never published, serves the moderation of comments only, and is erased with the comments on request.',
    ],
  },
  {
    id: 'corrections',
    title: { ar: 'سياسة التصحيح', en: 'Corrections policy' },
    ar: [
      'إذا نشرنا خطأ صححناه في موضعه، وذكرنا في القصة نفسها ما الذي تغيّر ومتى.',
      'والقصة التي تُسحب يبقى عنوانها قائمًا ويقول إنها سُحبت.',
    ],
    en: [
      'Where we publish an error we mend it in place, and say in the story itself what was changed and when.',
      'A story that is withdrawn keeps its address, which says that it was withdrawn.',
    ],
  },
];

export const startingPages: readonly StandingPage[] = skeletons.map(({ id, title, ar, en }) => ({
  schema: 1,
  id,
  version: 1,
  title,
  body: {
    ar: ar.map((text) => ({ type: 'paragraph', text })),
    en: en.map((text) => ({ type: 'paragraph', text })),
  },
}));
