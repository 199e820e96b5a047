/**
 * What HtmlService may leave of a page: in inline scripts everything that looks like a comment goes, also in strings
 * and templates, `//` to the end of its line and from `/*` to its end.
 *
 * This is the harshest of the reports: cutting in template literals is shown with code, cutting in plain strings is
 * disputed. Google says nothing.
 * Source: https://github.com/enuchi/React-Google-Apps-Script/issues/157
 */
export function cutComments(html: string): string {
  return html.replace(
    /(<script\b[^>]*>)([\s\S]*?)(<\/script)/gi,
    (_, open: string, code: string, close: string) =>
      open + code.replace(/\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, '') + close,
  );
}
