'use client';

import { Activity, type ComponentType, memo } from 'react';

/**
 * A part of the page that stands round the text: drawn by the server with the page, but alive only after the text can be
 * written in (or as soon as somebody turns to it), and drawn anew only where something of its own changes.
 */
export function afterText<P extends object>(Part: ComponentType<P>) {
  return memo(function AfterText(props: P) {
    return (
      <Activity>
        <Part {...props} />
      </Activity>
    );
  });
}
