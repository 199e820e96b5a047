import * as ts from 'typescript';
import type {SurfaceField, SurfaceParam, SurfaceSchema} from './model';

/** What the client's declarations say: schemas, parameter types, and what a method takes and gives. */
export interface Declarations {
  readonly schemas: Readonly<Record<string, SurfaceSchema>>;
  /** By interface name, `Params$Resource$Files$Copy`; without `requestBody`. */
  readonly params: Readonly<Record<string, ParamsDeclaration>>;
  /** By `class.method`. */
  readonly methods: Readonly<Record<string, MethodDeclaration>>;
}

export interface ParamsDeclaration {
  readonly params: Readonly<Record<string, Omit<SurfaceParam, 'required'>>>;
  readonly requestSchema?: string;
}

export interface MethodDeclaration {
  readonly params?: string;
  readonly responseSchema?: string;
  readonly scopes: readonly string[];
}

/** Reads the declarations of one API (`apis/docs/v1.d.ts`). Only syntax is used; nothing is type-checked. */
export function readDeclarations(source: string): Declarations {
  const file = ts.createSourceFile('api.d.ts', source, ts.ScriptTarget.ES2022);
  const schemas: Record<string, SurfaceSchema> = {};
  const params: Record<string, ParamsDeclaration> = {};
  const methods: Record<string, MethodDeclaration> = {};
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) {
      const name = node.name.text;
      if (name.startsWith('Schema$')) {
        readSchema(name.slice('Schema$'.length), node.members, schemas);
      } else if (name.startsWith('Params$')) {
        params[name] = readParams(node.members, schemas);
      }
    } else if (ts.isClassDeclaration(node) && node.name) {
      readClass(node, node.name.text, source, methods);
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(file);
  return {schemas, params, methods};
}

/** Adds a schema; an object written in place becomes a schema of its own, `File.contentHints`. */
function readSchema(
  name: string,
  members: ts.NodeArray<ts.TypeElement>,
  schemas: Record<string, SurfaceSchema>,
): void {
  const fields: Record<string, SurfaceField> = {};
  schemas[name] = fields;
  for (const member of members) {
    if (!ts.isPropertySignature(member) || !member.type) continue;
    const field = memberName(member);
    fields[field] = readField(member.type, `${name}.${field}`, schemas);
  }
}

function readField(
  type: ts.TypeNode,
  inlineName: string,
  schemas: Record<string, SurfaceSchema>,
): SurfaceField {
  if (ts.isUnionTypeNode(type)) {
    const [first] = type.types.filter(
      t => t.kind !== ts.SyntaxKind.LiteralType,
    );
    return readField(first, inlineName, schemas);
  }
  if (ts.isParenthesizedTypeNode(type)) {
    return readField(type.type, inlineName, schemas);
  }
  if (ts.isArrayTypeNode(type)) {
    const item = readField(type.elementType, inlineName, schemas);
    return {...item, array: (item.array ?? 0) + 1};
  }
  if (ts.isTypeLiteralNode(type)) {
    const [index] = type.members;
    if (index && ts.isIndexSignatureDeclaration(index)) {
      return {...readField(index.type, inlineName, schemas), map: true};
    }
    readSchema(inlineName, type.members, schemas);
    return {type: inlineName};
  }
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
    const name = type.typeName.text;
    return {type: name.startsWith('Schema$') ? name.slice(7) : 'any'};
  }
  return {type: PRIMITIVES.get(type.kind) ?? 'any'};
}

const PRIMITIVES = new Map<ts.SyntaxKind, 'string' | 'number' | 'boolean'>([
  [ts.SyntaxKind.StringKeyword, 'string'],
  [ts.SyntaxKind.NumberKeyword, 'number'],
  [ts.SyntaxKind.BooleanKeyword, 'boolean'],
]);

function readParams(
  members: ts.NodeArray<ts.TypeElement>,
  schemas: Record<string, SurfaceSchema>,
): ParamsDeclaration {
  const params: Record<string, Omit<SurfaceParam, 'required'>> = {};
  let requestSchema: string | undefined;
  for (const member of members) {
    if (!ts.isPropertySignature(member) || !member.type) continue;
    const name = memberName(member);
    const field = readField(member.type, name, schemas);
    if (name === 'requestBody') requestSchema = field.type;
    else if (name !== 'media') {
      const type = field.type;
      params[name] = {
        type: type === 'number' || type === 'boolean' ? type : 'string',
        repeated: field.array !== undefined,
      };
    }
  }
  return {params, ...(requestSchema ? {requestSchema} : {})};
}

function readClass(
  node: ts.ClassDeclaration,
  className: string,
  source: string,
  methods: Record<string, MethodDeclaration>,
): void {
  for (const member of node.members) {
    if (!ts.isMethodDeclaration(member)) continue;
    const id = `${className}.${memberName(member)}`;
    const known = methods[id];
    const text = source.slice(member.pos, member.end);
    methods[id] = {
      params: known?.params ?? /Params\$Resource\$[\w$]+/.exec(text)?.[0],
      responseSchema:
        known?.responseSchema ??
        /GaxiosResponseWithHTTP2<Schema\$(\w+)>/.exec(text)?.[1],
      scopes: known?.scopes ?? scopesIn(text),
    };
  }
}

/** The example above each method's first overload lists the scopes that allow it. */
function scopesIn(text: string): readonly string[] {
  const list = /scopes: \[([^\]]*)\]/.exec(text)?.[1] ?? '';
  return [...list.matchAll(/'([^']+)'/g)].map(([, scope]) => scope);
}

function memberName(member: ts.NamedDeclaration): string {
  const name = member.name;
  if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name))) {
    return name.text;
  }
  throw new Error('A member without a plain name.');
}
