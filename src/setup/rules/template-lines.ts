import {shortHash} from '../../core/base/short-hash';
import type {DocumentText} from '../../core/documents/document-text';

/** The lines of a template as Google has them once it is imported: no marks of Markdown, a table cell by cell, no empty ones. */
export function linesOfMarkdown(markdown: string): readonly string[] {
  return markdown
    .split(/\n{2,}/)
    .flatMap(block =>
      /^(?:\||#|[-*] |\d+\. )/m.test(block)
        ? block.split('\n')
        : [block.replace(/\n/g, ' ')],
    )
    .filter(line => !/^\|[\s|:-]+\|$/.test(line))
    .flatMap(line =>
      line.startsWith('|') ? line.replace(/^\||\|$/g, '').split('|') : [line],
    )
    .map(line =>
      line
        .replace(/^(?:#{1,6}|[-*]|\d+\.) /, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/\\([^\w\s])/g, '$1'),
    )
    .map(plain)
    .filter(line => line !== '');
}

export function linesOfDocument({segments}: DocumentText): readonly string[] {
  return segments
    .flatMap(({paragraphs}) => paragraphs)
    .map(({text}) => plain(text))
    .filter(line => line !== '');
}

/** Tells one version of a template from another. */
export function linesHash(lines: readonly string[]): string {
  return shortHash(lines.join('\n'));
}

function plain(line: string): string {
  return line.replace(/\*\*/g, '').replace(/\s+/g, ' ').trim();
}
