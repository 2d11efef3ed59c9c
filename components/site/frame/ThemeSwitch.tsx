import { Icon } from '#root/components/ui/Icon.tsx';
import { getTranslations } from '#root/lib/i18n/translations.ts';

const themes = ['system', 'light', 'dark'] as const;

/** The paper by day or by night, or as the device has it. Shown by the readers' script, which keeps the choice. */
export async function ThemeSwitch() {
  const t = await getTranslations('ThemeSwitch');
  return (
    <theme-switch hidden>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a group of buttons. */}
      <div role="group" aria-label={t('label')} className="flex">
        {themes.map((theme) => (
          <button
            key={theme}
            type="button"
            value={theme}
            aria-pressed={theme === 'system'}
            aria-label={t(theme)}
            className="tap inline-flex items-center justify-center rounded-full text-muted hover:text-ink aria-pressed:bg-brand-soft aria-pressed:text-brand"
          >
            <Icon name={theme} />
          </button>
        ))}
      </div>
    </theme-switch>
  );
}
