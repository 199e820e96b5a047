import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SRC = path.resolve(__dirname, '../../src');

interface Said {
  readonly where: string;
  readonly text: string;
}

/** The writing desk quotes what it warns of, scenarios what people said, and a few texts are only for developers. */
const QUOTING = /^(writing|practice\/rules\/scenarios)\//;

/** Every string and every text of a page in `src`: what somebody may read. Imports and keys are left out. */
function everythingSaid(): readonly Said[] {
  return readdirSync(SRC, {recursive: true, encoding: 'utf8'})
    .filter(file => /\.tsx?$/.test(file) && !QUOTING.test(file))
    .flatMap(file => {
      const source = ts.createSourceFile(
        file,
        readFileSync(path.join(SRC, file), 'utf8'),
        ts.ScriptTarget.Latest,
        true,
        file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
      );
      const said: Said[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
          return;
        if (
          ts.isStringLiteralLike(node) ||
          ts.isTemplateHead(node) ||
          ts.isTemplateMiddle(node) ||
          ts.isTemplateTail(node) ||
          ts.isJsxText(node)
        ) {
          const text = node.text.replace(/\s+/g, ' ').trim();
          const {line} = source.getLineAndCharacterOfPosition(node.getStart());
          // A sentence has words; a key has none.
          if (/[a-z] [a-z]/i.test(text)) {
            said.push({where: `${file}:${line + 1}`, text});
          }
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      return said;
    });
}

const ROOT = path.resolve(__dirname, '../..');
/** Guides of those who use the product; admins, auditors and developers have words of their own. */
const GUIDES = [
  'comms-lead',
  'reviewer',
  'cs-ops',
  'answers',
  'deadlines',
  'after',
].map(name => `docs/${name}-guide.md`);

/** Templates and guides, a line each. */
function everythingWritten(): readonly Said[] {
  const templates = readdirSync(path.join(ROOT, 'templates'))
    .filter(file => /^[a-z-]+\.md$/.test(file))
    .map(file => `templates/${file}`);
  return [...templates, ...GUIDES].flatMap(file =>
    readFileSync(path.join(ROOT, file), 'utf8')
      .split('\n')
      .map((text, at) => ({where: `${file}:${at + 1}`, text}))
      .filter(({text}) => text.trim() !== ''),
  );
}

/** Sentence by sentence: what a pattern says of a beginning is true of each. */
const SAID = [...everythingSaid(), ...everythingWritten()].flatMap(
  ({where, text}) =>
    text.split(/(?<=[.;:?!]) /).map(sentence => ({where, text: sentence})),
);

function found(pattern: RegExp): readonly string[] {
  return SAID.filter(({text}) => pattern.test(text)).map(
    ({where, text}) => `${where} ${text}`,
  );
}

describe('the words of the product', () => {
  it('are found at all', () => {
    expect(SAID.length).toBeGreaterThan(1000);
  });

  /** What makes English sound translated, and words the reader does not use. */
  it.each([
    [
      'a condition turned round: “Has it leaked, …”',
      /^(Has|Had|Must|Should|Were|Is|Are|Was|Does|Did) [^?]*, [^?]*$/,
    ],
    [
      'a relative without a head: “whom the directory leaves out”, “what was signed stands”',
      /^Who (stands|typed|was named|is asked)\b|^What (is|was) \w+ (stands|stays|counts|is found)\b/,
    ],
    [
      'place at the end of the sentence: “stands in”, “lies under”',
      /\b(stands?|lies|lie) (in(?!, )|under|beside|above|below|there|here) /,
    ],
    ['“go on against” for “override”', /go(es)? on against/i],
    ['“anew” for “again”', /\banew\b/i],
    ['“by themselves” for “automatically”', /\bby (themselves|itself)\b/i],
    [
      '“may stand”, “stays empty”: place and permission in one verb',
      /\bmay (stand|stay) /,
    ],
    ['“word” for a message', /\b(first|next|last) word\b/i],
    ['“keeps word flowing”', /word flowing/],
    ['“passed over” for “ignored”', /passed over/],
    ['“noticed at” for “detected”', /\bNoticed at\b/],
    [
      'a promise nobody keeps: “Legal is told at once”',
      /\blegal (is told|hears|has to know)/i,
    ],
    [
      'the inventor’s word: brief, sweep or lane where people read',
      /\b(brief for the reviewers|five-minute sweep|this lane answers)\b/i,
    ],
    ['a word for putting right', /\bput right\b/i],
    ['a hollow phrase', /\binconvenience\b|abundance of caution/i],
  ])('hold no %s', (_, pattern) => {
    expect(found(pattern)).toEqual([]);
  });

  it('ask reviewers only what is right when the answer is yes (W9)', () => {
    const questions = SAID.filter(
      ({where, text}) => /concerns\.ts/.test(where) && text.endsWith('?'),
    );
    expect(questions.length).toBeGreaterThan(10);
    for (const {text} of questions) {
      expect(text).toMatch(/^(Is|Are|Does|Do|Can|Could|Would|Has|Have) /);
      expect(text).not.toMatch(/must not\?$/);
    }
  });
});
