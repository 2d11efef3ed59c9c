import { defaultLocale, localeSchema } from '#root/lib/domain/locale.ts';
import { suggestions } from '#root/lib/queries/suggestions.ts';

export const dynamic = 'force-dynamic';

/** `/api/suggest?q=&locale=`: what the beginning of a query may become, `{suggestions: [{text, url, kind}]}`. */
export async function GET(request: Request) {
  const parameters = new URL(request.url).searchParams;
  const locale = localeSchema.catch(defaultLocale).parse(parameters.get('locale') ?? defaultLocale);
  return Response.json({ suggestions: await suggestions(locale, parameters.get('q') ?? '') });
}
