import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';

/** One suggestion as far as it has been met; it may lie in several places. */
interface Pending {
  added: string;
  removed: string;
}

const SHOWN = 60;

/**
 * The pending suggestions of a document in the view that has them inline, in the order of the text: what they add and
 * take out; everything else they may change is a change of how it looks.
 *
 * Marks are looked for everywhere, by their names: what can be suggested grows, and a mark that was passed over would
 * let an undecided change through.
 * Source: https://developers.google.com/workspace/docs/api/how-tos/suggestions
 */
export function pendingSuggestions({
  tabs,
}: docs_v1.Schema$Document): readonly string[] {
  const found = new Map<string, Pending>();
  collect(tabs, found);
  return [...found.values()].map(inWords);
}

function collect(node: unknown, found: Map<string, Pending>): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) collect(one, found);
    return;
  }
  const text = 'content' in node ? node.content : undefined;
  for (const [name, value] of Object.entries(node)) {
    if (/^suggestedInsertionIds?$/.test(name)) {
      for (const id of ids(value)) of(found, id).added += wordsOf(text);
    } else if (name === 'suggestedDeletionIds') {
      for (const id of ids(value)) of(found, id).removed += wordsOf(text);
    } else if (/^suggested.+Changes$/.test(name)) {
      for (const id of ids(value)) of(found, id);
    } else {
      collect(value, found);
    }
  }
}

/** A list of ids, one id, or what is suggested by id. */
function ids(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function of(found: Map<string, Pending>, id: string): Pending {
  const known = found.get(id) ?? {added: '', removed: ''};
  found.set(id, known);
  return known;
}

/** What is no text stands for itself. */
function wordsOf(content: unknown): string {
  return typeof content === 'string' ? content : '[object]';
}

function inWords({added, removed}: Pending): string {
  const [to, from] = [quoted(added), quoted(removed)];
  if (to !== '' && from !== '') return `change ${from} to ${to}`;
  if (to !== '') return `add ${to}`;
  return from === '' ? 'change how it looks' : `take out ${from}`;
}

function quoted(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return text === '' ? '' : 'a line break';
  return `“${words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words}”`;
}
