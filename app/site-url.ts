export { siteUrl } from '#root/lib/runtime/site-url.ts';
