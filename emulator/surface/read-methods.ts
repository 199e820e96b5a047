import * as ts from 'typescript';

/** What the client's JavaScript says about a method: where it goes. */
export interface Endpoint {
  /** `spreadsheets.values.get`, without the API's name. */
  readonly name: string;
  /** The client's class, `Resource$Spreadsheets$Values`, to find the same method in the declarations. */
  readonly className: string;
  readonly methodName: string;
  readonly httpMethod: string;
  readonly rootUrl: string;
  readonly path: string;
  readonly upload?: string;
  readonly pathParams: readonly string[];
  readonly requiredParams: readonly string[];
}

/** Reads the generated client of one API (`apis/docs/v1.js`). */
export function readEndpoints(source: string): readonly Endpoint[] {
  const file = ts.createSourceFile('api.js', source, ts.ScriptTarget.ES2022);
  const classes = new Map<string, ts.ClassDeclaration>();
  visit(file, node => {
    if (ts.isClassDeclaration(node) && node.name) {
      classes.set(node.name.text, node);
    }
  });
  const [root] = [...classes].find(
    ([name]) => !name.startsWith('Resource$'),
  ) ?? [''];
  const endpoints: Endpoint[] = [];
  const walk = (className: string, prefix: string): void => {
    const declaration = classes.get(className);
    if (!declaration) return;
    for (const member of declaration.members) {
      if (ts.isConstructorDeclaration(member)) {
        for (const [property, child] of subresources(member)) {
          walk(child, `${prefix}${property}.`);
        }
      } else if (ts.isMethodDeclaration(member)) {
        const endpoint = readEndpoint(member, className, prefix);
        if (endpoint) endpoints.push(endpoint);
      }
    }
  };
  walk(root, '');
  return endpoints;
}

/** `this.values = new Resource$Spreadsheets$Values(this.context)` → [values, Resource$Spreadsheets$Values]. */
function subresources(
  member: ts.ConstructorDeclaration,
): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  visit(member, node => {
    if (
      ts.isBinaryExpression(node) &&
      ts.isPropertyAccessExpression(node.left) &&
      ts.isNewExpression(node.right) &&
      ts.isIdentifier(node.right.expression)
    ) {
      found.push([node.left.name.text, node.right.expression.text]);
    }
  });
  return found;
}

function readEndpoint(
  member: ts.MethodDeclaration,
  className: string,
  prefix: string,
): Endpoint | undefined {
  const properties = new Map<string, ts.Expression>();
  let rootUrl = '';
  visit(member, node => {
    if (
      ts.isPropertyAssignment(node) &&
      ts.isIdentifier(node.name) &&
      !properties.has(node.name.text)
    ) {
      properties.set(node.name.text, node.initializer);
    }
    if (ts.isStringLiteral(node) && node.text.startsWith('https://')) {
      rootUrl ||= node.text;
    }
  });
  const url = properties.get('url');
  const method = properties.get('method');
  if (!url || !method || !ts.isIdentifier(member.name)) return undefined;
  const media = properties.get('mediaUrl');
  return {
    name: prefix + member.name.text,
    className,
    methodName: member.name.text,
    httpMethod: texts(method)[0],
    rootUrl,
    path: pathIn(url),
    ...(media ? {upload: pathIn(media)} : {}),
    pathParams: texts(properties.get('pathParams')),
    requiredParams: texts(properties.get('requiredParams')),
  };
}

function pathIn(expression: ts.Expression): string {
  const path = texts(expression).find(text => text.startsWith('/'));
  if (path === undefined) throw new Error('A method without a path.');
  return path;
}

function texts(expression: ts.Expression | undefined): readonly string[] {
  const found: string[] = [];
  if (!expression) return found;
  visit(expression, node => {
    if (ts.isStringLiteral(node)) found.push(node.text);
  });
  return found;
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, child => visit(child, look));
}
