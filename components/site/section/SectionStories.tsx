import { Breadcrumb } from '#root/components/site/listing/Breadcrumb.tsx';
import { ListedPage } from '#root/components/site/listing/ListedPage.tsx';
import { PageHead } from '#root/components/site/listing/PageHead.tsx';
import { StoryList } from '#root/components/site/listing/StoryList.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { SectionPage } from '#root/lib/queries/section-page.ts';

/** What a section's page shows: its name, where it stands among the others, and its stories. */
export async function SectionStories({ section, locale }: { section: SectionPage; locale: Locale }) {
  const t = await getTranslations('SectionPage');
  const { name, slugs: path, trail, description, children, listing } = section;
  return (
    <ListedPage locale={locale}>
      <PageHead
        title={<bdi>{name}</bdi>}
        kicker={trail.length > 1 && <Breadcrumb label={t('trail')} trail={trail.slice(0, -1)} />}
        description={description}
      />
      <StoryList
        locale={locale}
        listing={listing}
        pageHref={(page) => href(locale, { to: 'section', path, page })}
        section={children.length > 0}
        featured
      />
    </ListedPage>
  );
}
