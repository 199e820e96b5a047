import type {Boot, PageName} from './wire';

/** Pages with a bundle of their own. */
export const shells: readonly PageName[] = [
  'drive',
  'document',
  'spreadsheet',
  'file',
  'outbox',
  'webapp',
];

/** One of the meta tags a page has beside its character set. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

const OUR_META: readonly MetaTag[] = [
  {name: 'viewport', content: 'width=device-width, initial-scale=1'},
];

/**
 * The HTML every page starts from. Nothing about a file stands in it: what may be seen comes over REST.
 *
 * @param meta A web app has only those it added: without a viewport a phone shows it as wide as a desktop. Those in its
 *   HTML are in a frame, where browsers ignore them.
 *   Source: https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String)
 */
export function shell(boot: Boot, meta: readonly MetaTag[] = OUR_META): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${meta.map(metaTag).join('\n')}
<title>Workspace emulator</title>
<link rel="icon" href="/_web/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/_web/assets/workspace.css">
<script type="application/json" id="boot">${jsonInHtml(boot)}</script>
</head>
<body class="page-${boot.page}">
<div id="page"><p class="starting" role="status">Loading…</p></div>
<script type="module" src="/_web/assets/${boot.page}.js"></script>
</body>
</html>
`;
}

function metaTag({name, content}: MetaTag): string {
  return `<meta name="${quoted(name)}" content="${quoted(content)}">`;
}

function quoted(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;');
}

/** Text that could end the element early is escaped. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#2f5d62"/><path d="M8 10h16M8 16h16M8 22h9" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>';

/** What a visitor sees when a web app failed or refused. */
export function errorPage(message: string): string {
  const text = message
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Error</title><link rel="stylesheet" href="/_web/assets/workspace.css"></head><body><main class="no-access"><h1>This page cannot be shown</h1><p>${text}</p></main></body></html>`;
}
