import {type Node, type Program, parse} from 'acorn';

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
    const program = parsed(file, source);
    refuseClassFields(file, program);
    byFile.set(file, (names = functionsOf(program)));
  }
  return names;
}

function parsed(file: string, source: string): Program {
  try {
    return parse(source, {
      ecmaVersion: 2022,
      sourceType: 'script',
      locations: true,
    });
  } catch (error) {
    const {loc, message} = error as {loc?: {line: number}; message: string};
    const reason = message.replace(/ \(\d+:\d+\)$/, '');
    throw new SourceError(file, loc?.line ?? 1, `SyntaxError: ${reason}`);
  }
}

function refuseClassFields(file: string, node: Node): void {
  const line = node.loc?.start.line ?? 1;
  if (node.type === 'PrivateIdentifier') {
    const reason = 'ParseError: Unexpected token ILLEGAL (private class field)';
    throw new SourceError(file, line, reason);
  }
  const field = node as Node & {static?: boolean};
  if (node.type === 'PropertyDefinition' && field.static) {
    const reason = 'ParseError: Unexpected token = (static class field)';
    throw new SourceError(file, line, reason);
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) refuseClassFields(file, child);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
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
