import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SRC = path.resolve(__dirname, '../../src');

interface Said {
  readonly where: string;
  readonly text: string;
}

/** Every string and every text of a page in `src`: what somebody may read. Imports and keys are left out. */
function everythingSaid(): readonly Said[] {
  return (
    readdirSync(SRC, {recursive: true, encoding: 'utf8'})
      // The writing desk quotes what it warns of, and scenarios what people said.
      .filter(
        file => /\.tsx?$/.test(file) && !/^(writing|practice)\//.test(file),
      )
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
            const {line} = source.getLineAndCharacterOfPosition(
              node.getStart(),
            );
            // A sentence has words; a key has none.
            if (/[a-z] [a-z]/i.test(text)) {
              said.push({where: `${file}:${line + 1}`, text});
            }
          }
          ts.forEachChild(node, visit);
        };
        visit(source);
        return said;
      })
  );
}

const SAID = everythingSaid();

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
      /(^|[.;] )(Has|Have|Must|Should|Were|Had) (it|they|details|somebody|one) [^?]*,/,
    ],
    [
      'a relative without a head: “whom the directory leaves out”',
      /(^|[.;] )Whom the /,
    ],
    ['“anew” for “again”', /\banew\b/i],
    ['“by themselves” for “automatically”', /\bby (themselves|itself)\b/i],
    [
      '“may stand”, “stays empty”: place and permission in one verb',
      /\bmay (stand|stay) /,
    ],
    ['“word” for a message', /\b(first|next|last) word\b/i],
    ['“keeps word flowing”', /word flowing/],
    ['“go on against” for “override”', /go(es)? on against/i],
    ['“passed over” for “ignored”', /passed over/],
    ['“noticed at” for “detected”', /\bNoticed at\b/],
    [
      'a promise nobody keeps: “Legal is told at once”',
      /\blegal (is told|hears|has to know)/i,
    ],
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
