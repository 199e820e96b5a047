import {getLineInfo, type Node, Parser, type Program} from 'acorn';
import {kept} from '../built';

/** A script file Google would not accept. */
export class SourceError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    reason: string,
  ) {
    super(`Syntax error: ${reason} line: ${line} file: ${file}.gs`);
    this.name = 'SyntaxError';
  }
}

const known = new Map<string, Map<string, readonly string[]>>();

/**
 * Names of the functions a file declares at its top level, which is what Google lets menus, triggers and pages
 * call: declarations, and variables initialised with a function or arrow literal.
 *
 * @throws SourceError for what Apps Script cannot parse: ES modules, private and static class fields.
 * Source: https://developers.google.com/apps-script/guides/v8-runtime#limitations
 */
export function declaredFunctions(
  file: string,
  source: string,
): readonly string[] {
  let byFile = known.get(source);
  if (!byFile) {
    if (known.size > 64) known.clear();
    known.set(source, (byFile = new Map()));
  }
  let names = byFile.get(file);
  if (!names) {
    names = kept('functions', source, () => functionsOf(parsed(file, source)));
    byFile.set(file, names);
  }
  return names;
}

/** Acorn without what Apps Script cannot parse: refused where it is read, so that a large file is walked once. */
const GoogleParser = Parser.extend(
  Base =>
    class extends (Base as unknown as new () => ClassElements) {
      override parsePrivateIdent(): Node {
        throw this.refused(
          'ParseError: Unexpected token ILLEGAL (private class field)',
        );
      }

      override parseClassField(field: ClassField): Node {
        if (field.static) {
          throw this.refused(
            'ParseError: Unexpected token = (static class field)',
          );
        }
        return super.parseClassField(field);
      }

      private refused(reason: string): RefusedElement {
        const {line} = getLineInfo(this.input, this.start);
        return new RefusedElement(reason, line);
      }
    } as unknown as typeof Parser,
);

/** What acorn’s plug-ins may replace, which its types leave out. Source: github.com/acornjs/acorn, acorn/src/statement.js */
interface ClassElements {
  readonly input: string;
  readonly start: number;
  parsePrivateIdent(): Node;
  parseClassField(field: ClassField): Node;
}

type ClassField = Node & {readonly static?: boolean};

class RefusedElement extends Error {
  constructor(
    reason: string,
    readonly line: number,
  ) {
    super(reason);
  }
}

function parsed(file: string, source: string): Program {
  try {
    return GoogleParser.parse(source, {
      ecmaVersion: 2022,
      sourceType: 'script',
    });
  } catch (error) {
    if (error instanceof RefusedElement) {
      throw new SourceError(file, error.line, error.message);
    }
    const {loc, message} = error as {loc?: {line: number}; message: string};
    const reason = message.replace(/ \(\d+:\d+\)$/, '');
    throw new SourceError(file, loc?.line ?? 1, `SyntaxError: ${reason}`);
  }
}

function functionsOf(program: Program): readonly string[] {
  return program.body.flatMap(statement => {
    if (statement.type === 'FunctionDeclaration') return [statement.id.name];
    if (statement.type !== 'VariableDeclaration') return [];
    return statement.declarations.flatMap(({id, init}) =>
      id.type === 'Identifier' &&
      (init?.type === 'FunctionExpression' ||
        init?.type === 'ArrowFunctionExpression')
        ? [id.name]
        : [],
    );
  });
}
