import {existsSync, readFileSync} from 'node:fs';
import * as v from 'valibot';

/** Parts people play in the live tests; all are of one organisation but the outsider. */
export const ROLES = ['owner', 'colleague', 'third', 'outsider'] as const;
export type Role = (typeof ROLES)[number];

const text = v.pipe(v.string(), v.minLength(1));

const account = v.strictObject({
  email: v.pipe(text, v.email()),
  refreshToken: text,
});

const schema = v.strictObject({
  client: v.strictObject({id: text, secret: text}),
  people: v.strictObject({
    owner: account,
    colleague: account,
    third: v.optional(account),
    outsider: v.optional(account),
  }),
});

/** An OAuth client, and people who let it act for them. */
export type Credentials = v.InferOutput<typeof schema>;

export const CREDENTIALS_FILE = '.live-credentials.json';

const ADVICE = 'docs/live-tests.md says how to make it, step by step.';

/** @throws Error that says what is missing and where to read on. */
export function readCredentials(file: string): Credentials {
  if (!existsSync(file)) {
    throw new Error(
      `The live tests need ${file} with an OAuth client and the refresh tokens of at least two people; it is not there. ${ADVICE}`,
    );
  }
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} is no JSON (${String(error)}). ${ADVICE}`);
  }
  const result = v.safeParse(schema, content);
  if (result.success) return result.output;
  const wrong = result.issues.map(
    issue => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`,
  );
  throw new Error(`${file} is not complete. ${wrong.join(' ')} ${ADVICE}`);
}
