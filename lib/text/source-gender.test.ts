import { expect, test } from 'vitest';
import { sourceGender } from './source-gender.ts';

test.each(['شبكة الأفق', 'وكالة المرافئ', 'رويترز', 'سي إن إن', 'الهيئة العامة للموانئ', 'BBC', ''])(
  'ذكرت %s',
  (name) => {
    expect(sourceGender(name)).toBe('feminine');
  },
);

test.each(['المرصد الساحلي', 'مصرف تلّان المركزي', 'نادي المنارة', 'مركز ستيمسون للأبحاث'])('ذكر %s', (name) => {
  expect(sourceGender(name)).toBe('masculine');
});
