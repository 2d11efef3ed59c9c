/** Parts of exports of WordPress, for tests. */
type ItemParts = {
  id: number | string;
  title?: string;
  content?: string;
  excerpt?: string;
  creator?: string;
  link?: string;
  slug?: string;
  type?: string;
  status?: string;
  parent?: number;
  date?: string;
  password?: string;
  sticky?: boolean;
  closed?: boolean;
  terms?: { taxonomy: string; slug: string; name: string }[];
  meta?: Record<string, string>;
  attachment?: string;
  /** More elements: comments. */
  inside?: string;
};

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export function wxrItem(item: ItemParts): string {
  const date = item.date ?? '2024-03-05 14:09:12';
  const link = item.link ?? `https://old.example/2024/03/05/${item.slug ?? `story-${item.id}`}/`;
  const terms = (item.terms ?? []).map(
    ({ taxonomy, slug, name }) =>
      `<category domain="${attribute(taxonomy)}" nicename="${attribute(slug)}">${cdata(name)}</category>`,
  );
  const meta = Object.entries(item.meta ?? {}).map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
  );
  return `<item><title>${cdata(item.title ?? `خبر ${item.id}`)}</title><link>${attribute(link)}</link>
<pubDate>Tue, 05 Mar 2024 11:09:12 +0000</pubDate><dc:creator>${cdata(item.creator ?? 'hala')}</dc:creator>
<guid isPermaLink="false">https://old.example/?p=${item.id}</guid><description></description>
<content:encoded>${cdata(item.content ?? 'نص')}</content:encoded><excerpt:encoded>${cdata(item.excerpt ?? '')}</excerpt:encoded>
<wp:post_id>${item.id}</wp:post_id><wp:post_date>${cdata(date)}</wp:post_date><wp:post_date_gmt>${cdata(date)}</wp:post_date_gmt>
<wp:comment_status>${item.closed ? 'closed' : 'open'}</wp:comment_status><wp:post_name>${cdata(item.slug ?? `story-${item.id}`)}</wp:post_name>
<wp:status>${item.status ?? 'publish'}</wp:status><wp:post_parent>${item.parent ?? 0}</wp:post_parent>
<wp:post_type>${item.type ?? 'post'}</wp:post_type><wp:post_password>${cdata(item.password ?? '')}</wp:post_password>
<wp:is_sticky>${item.sticky ? 1 : 0}</wp:is_sticky>${item.attachment ? `<wp:attachment_url>${item.attachment}</wp:attachment_url>` : ''}
${terms.join('')}${meta.join('')}${item.inside ?? ''}</item>`;
}

type CommentParts = {
  id: number;
  parent?: number;
  author?: string;
  email?: string;
  content?: string;
  approved?: string;
  type?: string;
};

export function wxrComment({
  id,
  parent = 0,
  author = 'ليلى',
  email = 'l@x.example',
  content = 'نعم',
  approved = '1',
  type = 'comment',
}: CommentParts): string {
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${cdata(author)}</wp:comment_author>
<wp:comment_author_email>${cdata(email)}</wp:comment_author_email><wp:comment_date>${cdata('2024-03-06 10:00:00')}</wp:comment_date>
<wp:comment_date_gmt>${cdata('2024-03-06 10:00:00')}</wp:comment_date_gmt><wp:comment_content>${cdata(content)}</wp:comment_content>
<wp:comment_approved>${cdata(approved)}</wp:comment_approved><wp:comment_type>${cdata(type)}</wp:comment_type>
<wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`;
}

export function wxrCategory(slug: string, name: string, parent = '', id = 1): string {
  return `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${cdata(slug)}</wp:category_nicename>
<wp:category_parent>${cdata(parent)}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>`;
}

/** A whole export; `head` holds authors and terms. */
export function wxr(items: string, head = '', declaration = '<?xml version="1.0" encoding="UTF-8" ?>'): string {
  return `${declaration}
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>قديم</title><link>https://old.example</link><language>ar</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example</wp:base_site_url><wp:base_blog_url>https://old.example</wp:base_blog_url>
${head}
${items}
</channel></rss>
`;
}
