import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import { requestContext } from '#root/lib/runtime/request-context.ts';
import { siteSettings } from '../site.ts';
import { api, whole } from './wp-address.ts';

/** The collections that can be read, in WordPress's order. */
export const wpCollections = ['posts', 'pages', 'media', 'categories', 'tags', 'users', 'comments'] as const;
export type WpCollection = (typeof wpCollections)[number];

/** What the API has, as `/wp-json` says it. */
export async function wpIndex(locale: Locale): Promise<object> {
  const { name, tagline, timeZone } = await siteSettings();
  return {
    ...{ name: inLocale(name, locale), description: inLocale(tagline, locale) },
    ...{ url: whole('/').replace(/\/$/, ''), home: whole('/').replace(/\/$/, '') },
    ...{ gmt_offset: hoursOf(timeZone), timezone_string: timeZone },
    ...{ namespaces: ['wp/v2'], authentication: {}, routes: { '/': route('/', ''), ...routes() } },
    ...{ site_logo: 0, site_icon: 0, site_icon_url: whole('/icons/naba-512.png') },
    _links: { help: [{ href: 'https://developer.wordpress.org/rest-api/' }] },
  };
}

/** The same of the namespace `wp/v2`. */
export function wpNamespace(): object {
  return { namespace: 'wp/v2', routes: routes(), _links: { up: [{ href: api('/') }] } };
}

function routes(): Record<string, object> {
  const paths = [...wpCollections.flatMap((name) => [name, `${name}/(?P<id>[\\d]+)`]), 'search'];
  return {
    '/wp/v2': route('/wp/v2', 'wp/v2'),
    ...Object.fromEntries(paths.map((path) => [`/wp/v2/${path}`, route(`/wp/v2/${path}`, 'wp/v2')])),
  };
}

function route(path: string, namespace: string): object {
  const links = path.includes('(') ? {} : { _links: { self: [{ href: api(path === '/' ? '' : path) }] } };
  return { namespace, methods: ['GET'], endpoints: [{ methods: ['GET'], args: {} }], ...links };
}

/** The zone's distance from Greenwich now, in hours. */
function hoursOf(timeZone: string): number {
  const { now } = requestContext();
  const name = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(now)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60) : 0;
}
