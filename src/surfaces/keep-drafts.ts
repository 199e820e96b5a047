import * as v from 'valibot';
import {UserError} from '../core/base/user-error';
import type {Drafts} from '../world/drafts';

/** A cache entry holds 100 KB. Source: https://developers.google.com/apps-script/reference/cache/cache */
const LONGEST = 95_000;

const Kept = v.record(v.string(), v.string());
const Changes = v.record(v.string(), v.nullable(v.string()));

/** Unsent text by name; empty when nothing is kept or it cannot be read. */
export function keptDrafts(drafts: Drafts): Readonly<Record<string, string>> {
  try {
    return v.parse(Kept, JSON.parse(drafts.read() || '{}'));
  } catch {
    return {};
  }
}

/**
 * Adds, replaces and (null) removes text by name. Two windows of one person that save in the same moment may
 * overwrite each other's last letters; their next letters mend it.
 */
export function keepDrafts(drafts: Drafts, input: unknown): boolean {
  const parsed = v.safeParse(Changes, input);
  if (!parsed.success) throw tooMuch('It is not in the form drafts have.');
  const kept = Object.entries({...keptDrafts(drafts), ...parsed.output});
  const text = JSON.stringify(
    Object.fromEntries(kept.filter(([, draft]) => draft !== null)),
  );
  if (bytesOf(text) > LONGEST) {
    throw tooMuch('Google keeps 100 KB for a person, and it is longer.');
  }
  drafts.write(text);
  return true;
}

/** UTF-8 length; neither TextEncoder nor Buffer exists in Apps Script. */
function bytesOf(text: string): number {
  return encodeURIComponent(text).replace(/%../g, '.').length;
}

function tooMuch(why: string): UserError {
  return new UserError(
    'What you typed is not kept.',
    why,
    'Keep the window open until it is sent.',
  );
}
