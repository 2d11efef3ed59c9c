'use client';

import { useTranslations } from 'next-intl';
import { useFaultText } from '../../form/fault-text.client.ts';

type RefusedOrderProps = {
  /** Why the order was not taken; undefined where it was. */
  code: string | undefined;
  /** Who changed it meanwhile. */
  by: string | undefined;
  /** Puts one's own order in the place of theirs. */
  onAgain: (() => void) | undefined;
  onLeave: () => void;
};

const control =
  'tap rounded-sm border border-edge bg-paper px-3 text-ink text-label hover:border-brand hover:text-brand';

/** Why an order was not taken. Where somebody else was first: who, and the choice between theirs, shown below, and one's own. */
export function RefusedOrder({ code, by, onAgain, onLeave }: RefusedOrderProps) {
  const t = useTranslations('desk.Arrange');
  const faultText = useFaultText();
  const isLate = code === 'front-changed';
  return (
    <div role="alert">
      {code && (
        <div className="mb-4 border-alert border-s-4 bg-alert-soft px-4 py-3 text-label">
          <p className="mb-2 text-alert">{isLate && by ? t('changed-by', { name: by }) : faultText(code)}</p>
          <p className="flex flex-wrap gap-2">
            {isLate && onAgain && (
              <button type="button" onClick={onAgain} className={control}>
                {t('mine')}
              </button>
            )}
            <button type="button" onClick={onLeave} className={control}>
              {t(isLate ? 'theirs' : 'close')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
