/** Lets a browser show a feed as a page. */
export const feedStyle = '<?xml-stylesheet type="text/xsl" href="/styles/feed.xsl"?>';
