import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import ts from 'typescript';

/** What the realm knows of Google's published types; see realm/names.ts. */
export interface GoogleNames {
  readonly globals: Readonly<Record<string, string>>;
  readonly types: Readonly<
    Record<string, {readonly methods: string; readonly values: string}>
  >;
}

interface Found {
  readonly globals: Record<string, string>;
  readonly types: Map<string, {methods: Set<string>; values: Set<string>}>;
  readonly bases: Map<string, string[]>;
}

/** Reads every global and interface of @types/google-apps-script (services, not the advanced ones). */
export function googleNames(): GoogleNames {
  const root = dirname(
    require.resolve('@types/google-apps-script/package.json'),
  );
  const found: Found = {globals: {}, types: new Map(), bases: new Map()};
  for (const file of readdirSync(root).filter(name => name.endsWith('.d.ts'))) {
    const text = readFileSync(join(root, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
    source.forEachChild(node => visit(node, '', source, found));
  }
  const types: Record<string, {methods: string; values: string}> = {};
  for (const name of found.types.keys()) {
    const {methods, values} = withBases(name, found);
    types[name] = {
      methods: [...methods].join(' '),
      values: [...values].join(' '),
    };
  }
  return {globals: found.globals, types};
}

function withBases(name: string, found: Found) {
  const own = found.types.get(name);
  const methods = new Set(own?.methods);
  const values = new Set(own?.values);
  for (const base of found.bases.get(name) ?? []) {
    const inherited = withBases(base, found);
    inherited.methods.forEach(method => methods.add(method));
    inherited.values.forEach(value => values.add(value));
  }
  return {methods, values};
}

function visit(
  node: ts.Node,
  namespace: string,
  source: ts.SourceFile,
  found: Found,
): void {
  if (ts.isModuleDeclaration(node) && node.body) {
    const name = node.name.getText(source);
    const inner = name === 'GoogleAppsScript' ? '' : name;
    node.body.forEachChild(child => visit(child, inner, source, found));
  } else if (ts.isInterfaceDeclaration(node)) {
    const name = `${namespace}.${node.name.text}`;
    const type = found.types.get(name) ?? {
      methods: new Set(),
      values: new Set(),
    };
    found.types.set(name, type);
    for (const member of node.members) {
      const label = member.name?.getText(source);
      if (label === undefined) continue;
      if (ts.isMethodSignature(member)) type.methods.add(label);
      else type.values.add(label);
    }
    const bases = (node.heritageClauses ?? []).flatMap(clause =>
      clause.types.map(base => base.expression.getText(source)),
    );
    found.bases.set(
      name,
      bases.map(base => (base.includes('.') ? base : `${namespace}.${base}`)),
    );
  } else if (ts.isVariableStatement(node) && namespace === '') {
    for (const {name, type} of node.declarationList.declarations) {
      const full = type?.getText(source) ?? '';
      if (full.startsWith('GoogleAppsScript.')) {
        found.globals[name.getText(source)] = full.slice(17);
      }
    }
  }
}
