import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {SealKey} from '../../../src/core/base/seal';
import type {DocumentText} from '../../../src/core/documents/document-text';
import type {Cell} from '../../../src/core/register/table-plan';
import {laneState} from '../../../src/review/rules/lanes/lane-state';
import {lanesFor} from '../../../src/review/rules/lanes/lanes';
import {readFacts} from '../../../src/review/rules/record/fact-rows';
import {
  closedVersion,
  versionsOf,
} from '../../../src/review/rules/record/versions';
import {
  isText,
  type CanonicalText,
} from '../../../src/review/rules/text/canonical-text';
import {level} from '../../../src/core/policy/policy';
import {canonicalOf} from './a-text';

/** Rows and document as commit 554e523 wrote them, before texts were signed by what a reader gets. */
interface Recorded {
  readonly fileId: string;
  readonly keys: readonly SealKey[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly document: DocumentText;
}

const FIXTURE = JSON.parse(
  readFileSync(
    path.join(
      __dirname,
      '../../fixtures/reviews/signed-by-the-first-text.json',
    ),
    'utf8',
  ),
) as {readonly approved: Recorded; readonly released: Recorded};

function factsOf({rows, fileId, keys}: Recorded) {
  return readFacts(
    rows.map((cells, at) => ({position: at + 1, cells})),
    fileId,
    keys,
  );
}

function edited({document}: Recorded): CanonicalText {
  return canonicalOf(
    JSON.parse(
      JSON.stringify(document).replace('Pay later.', 'Send your password.'),
    ) as DocumentText,
  );
}

describe('a text that was signed before November 2026', () => {
  const LANES = lanesFor(
    level({key: 'w', rank: 0, label: 'W', name: 'W'}),
    'customer',
  );
  const {facts, tampering} = factsOf(FIXTURE.approved);
  const standing = (text: CanonicalText) =>
    LANES.map(lane => laneState(lane, 'customer', facts, text).standing.kind);

  it('keeps its seals and facts', () => {
    expect(tampering).toEqual([]);
    expect(facts.filter(({kind}) => kind === 'approve')).toHaveLength(3);
  });

  it('stays approved as long as it is that text, and no longer', () => {
    const text = canonicalOf(FIXTURE.approved.document);
    expect(standing(text)).toEqual(['approved', 'approved', 'approved']);
    expect(standing(edited(FIXTURE.approved))).toEqual([
      'voided',
      'voided',
      'voided',
    ]);
  });

  it('that was released is still known for what was released, and an edit for another', () => {
    const {facts: released, tampering: none} = factsOf(FIXTURE.released);
    expect(none).toEqual([]);
    const version = closedVersion(released);
    expect(version).toMatchObject({number: 1, state: 'done'});
    expect(versionsOf(released)[0].bytes).toEqual({
      md5: '',
      message: '',
      version: '',
    });
    const hash = version?.textHash ?? '';
    expect(isText(canonicalOf(FIXTURE.released.document), hash)).toBe(true);
    expect(isText(edited(FIXTURE.released), hash)).toBe(false);
  });
});
