import {readFileSync, readdirSync} from 'node:fs';
import {join, relative} from 'node:path';
import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';

/** One request with Google's answer, as VCR-like recorders write it. */
export interface Interaction {
  readonly request: {
    readonly method: string;
    readonly uri: string;
    readonly body: string | null;
    readonly headers?: Readonly<Record<string, readonly string[]>>;
  };
  readonly response: {
    readonly status: {readonly code: number};
    readonly headers?: Readonly<Record<string, readonly string[]>>;
    readonly body: {readonly string: string};
  };
}

/** The interactions of one test, in order of time. */
export interface Cassette {
  readonly name: string;
  readonly interactions: readonly Interaction[];
}

/** One answer of `documents.get`. */
export interface RecordedDocument {
  readonly name: string;
  readonly bytes: number;
  readonly document: docs_v1.Schema$Document;
}

export interface Recordings {
  readonly cassettes: readonly Cassette[];
  readonly documents: readonly RecordedDocument[];
  /** JSON files that are neither. */
  readonly unknown: readonly string[];
}

/** Reads every JSON file under a folder and tells by its content what it is. */
export function readRecordings(folder: string): Recordings {
  const cassettes: Cassette[] = [];
  const documents: RecordedDocument[] = [];
  const unknown: string[] = [];
  for (const file of jsonFiles(folder)) {
    const name = relative(folder, file);
    const text = readFileSync(file, 'utf8');
    const content = parsed(text);
    if (isCassette(content)) {
      cassettes.push({name, interactions: content.interactions});
    } else if (isDocument(content)) {
      documents.push({
        name,
        bytes: Buffer.byteLength(text),
        document: content,
      });
    } else unknown.push(name);
  }
  return {cassettes, documents, unknown};
}

/** JSON where it is JSON, else the text itself. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true})
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return jsonFiles(path);
      return entry.name.endsWith('.json') ? [path] : [];
    });
}

function isCassette(
  content: unknown,
): content is {interactions: readonly Interaction[]} {
  const {interactions} = (content ?? {}) as {interactions?: unknown};
  return (
    Array.isArray(interactions) &&
    interactions.every(
      (each: Partial<Interaction>) =>
        typeof each.request?.uri === 'string' &&
        typeof each.response?.status?.code === 'number',
    )
  );
}

function isDocument(content: unknown): content is docs_v1.Schema$Document {
  const {documentId, tabs, body} = (content ?? {}) as docs_v1.Schema$Document;
  return typeof documentId === 'string' && Boolean(tabs ?? body);
}
