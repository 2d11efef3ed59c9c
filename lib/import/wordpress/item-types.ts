/** What is done with the items of a type. */
export type ItemUse = 'story' | 'page' | 'picture' | 'used' | { left: string };

/** Items that say how WordPress works or looks, not what was published. */
const technical: Readonly<Record<string, string>> = {
  nav_menu_item: 'menu entry',
  revision: 'earlier version of a story',
  wp_navigation: 'menu',
  wp_global_styles: 'style',
  wp_template: 'template',
  wp_template_part: 'template',
  wp_font_family: 'font',
  wp_font_face: 'font',
  custom_css: 'style',
  customize_changeset: 'setting',
  oembed_cache: 'copy of something from elsewhere',
  user_request: 'request for personal data',
  elementor_library: 'template',
  'acf-field': 'setting',
  'acf-field-group': 'setting',
  wpcf7_contact_form: 'form',
  'mc4wp-form': 'form',
};

/** @param types custom types that shall come in as stories */
export function itemUse(type: string, types: ReadonlySet<string>): ItemUse {
  if (types.has(type) || type === 'post') return 'story';
  if (type === 'page') return 'page';
  if (type === 'attachment') return 'picture';
  if (type === 'guest-author' || type === 'wp_block') return 'used';
  const reason = Object.hasOwn(technical, type) ? technical[type] : undefined;
  return { left: reason ?? `custom type: --types ${type} brings it in` };
}
