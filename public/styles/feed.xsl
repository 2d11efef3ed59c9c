<?xml version="1.0" encoding="UTF-8"?>
<!-- Shows a feed (RSS 2.0 or Atom) as a page to whoever opens its address in a browser. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:atom="http://www.w3.org/2005/Atom" exclude-result-prefixes="atom">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:variable name="lang" select="substring(concat(/rss/channel/language, /atom:feed/@xml:lang), 1, 2)"/>

  <xsl:template match="/">
    <html lang="{$lang}">
      <xsl:attribute name="dir">
        <xsl:choose>
          <xsl:when test="$lang = 'ar'">rtl</xsl:when>
          <xsl:otherwise>ltr</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title><xsl:value-of select="/rss/channel/title | /atom:feed/atom:title"/></title>
        <link rel="stylesheet" href="/styles/feed.css"/>
        <link rel="icon" type="image/svg+xml" href="/icons/naba.svg"/>
      </head>
      <body>
        <main>
          <header>
            <h1>
              <a href="{/rss/channel/link | /atom:feed/atom:link[@rel = 'alternate']/@href}">
                <xsl:value-of select="/rss/channel/title | /atom:feed/atom:title"/>
              </a>
            </h1>
            <p><xsl:value-of select="/rss/channel/description | /atom:feed/atom:subtitle"/></p>
            <p class="note">
              <xsl:choose>
                <xsl:when test="$lang = 'ar'">هذه خلاصة. انسخ عنوان هذه الصفحة إلى قارئ الخلاصات لتصلك الأخبار فور نشرها.</xsl:when>
                <xsl:otherwise>This is a feed. Copy the address of this page into your feed reader, and stories come to you as they are published.</xsl:otherwise>
              </xsl:choose>
            </p>
          </header>
          <ol>
            <xsl:apply-templates select="/rss/channel/item | /atom:feed/atom:entry"/>
          </ol>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="item">
    <li>
      <h2><a href="{link}"><xsl:value-of select="title"/></a></h2>
      <p class="when"><bdi><xsl:value-of select="pubDate"/></bdi></p>
      <xsl:if test="description"><p><xsl:value-of select="description"/></p></xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="atom:entry">
    <li>
      <h2><a href="{atom:link[@rel = 'alternate']/@href}"><xsl:value-of select="atom:title"/></a></h2>
      <p class="when"><bdi><xsl:value-of select="atom:published"/></bdi></p>
      <xsl:if test="atom:summary"><p><xsl:value-of select="atom:summary"/></p></xsl:if>
    </li>
  </xsl:template>
</xsl:stylesheet>
