import type { Locale } from '#root/lib/domain/locale.ts';
import type { SectionStrip } from '#root/lib/queries/front-page.ts';
import type { StripRow } from './arrange-strips.ts';
import { StripColumns } from './StripColumns.tsx';
import { StripFeature } from './StripFeature.tsx';
import { StripGrid } from './StripGrid.tsx';
import { StripHeading } from './StripHeading.tsx';
import { StripShort } from './StripShort.tsx';

const columns = ['', 'md:grid-cols-2', 'md:grid-cols-3'];

/** One row of the front page. */
export function SectionStrips({ row, locale }: { row: StripRow; locale: Locale }) {
  return (
    <div className={`sheet mt-10 grid gap-x-10 gap-y-10 md:mt-12 ${columns[row.strips.length - 1] ?? ''}`}>
      {row.strips.map((strip) => (
        <section key={strip.section.id}>
          <StripHeading section={strip.section} />
          <StripBody layout={row.layout} strip={strip} locale={locale} />
        </section>
      ))}
    </div>
  );
}

type StripBodyProps = { layout: StripRow['layout']; strip: SectionStrip; locale: Locale };

function StripBody({ layout, strip: { teasers }, locale }: StripBodyProps) {
  switch (layout) {
    case 'grid':
      return <StripGrid teasers={teasers} locale={locale} />;
    case 'feature':
      return <StripFeature teasers={teasers} locale={locale} />;
    case 'mirrored':
      return <StripFeature teasers={teasers} locale={locale} mirrored />;
    case 'columns':
      return <StripColumns teasers={teasers} locale={locale} />;
    case 'pair':
    case 'shelf':
      return <StripShort teasers={teasers} locale={locale} />;
  }
}
