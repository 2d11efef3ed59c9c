'use client';

import { useEffect, useState } from 'react';
import { findStories } from '#root/lib/actions/desk/find-stories.ts';

/** The headline of another story. */
export function RelatedName({ id }: { id: number }) {
  const [headline, setHeadline] = useState<string>();
  useEffect(() => {
    findStories({ text: String(id) }).then(
      (answer) => answer.ok && setHeadline(answer.value[0]?.headline),
      () => undefined,
    );
  }, [id]);
  return (
    <p className="font-semibold">
      <bdi>{headline ?? `#${id}`}</bdi>
    </p>
  );
}
