import type {WordsView} from '../../../../src/writing/contract';
import {LEAD, type Office} from '../../../scenery/bundle/office';
import {
  append,
  ask,
  edit,
  fileId,
  problemIn,
  release,
  released,
  reviewOffice,
  signAll,
  valueIn,
  view,
} from '../../../scenery/bundle/review-office';
import {textOf} from '../../../scenery/bundle/what-is-there';

const LEAK = 'Victoria Lund found it on db-07.internal.example.net. ';
const CAUSE = 'The outage was caused by a wrong setting of the database. ';
const AGAIN = 'We apologise to you again. ';

function words(office: Office): WordsView {
  const found = office.value<WordsView | null>(LEAD, 'wordsView', [
    fileId(office),
  ]);
  if (!found) throw new Error('Nothing is checked.');
  return found;
}

const gates = (office: Office): readonly string[] =>
  view(office).gates.map(({key}) => key);

describe('a notice that leaks, apologises too much and states a cause is mended and released (S0-4, S0-7, S0-19, S1-22)', () => {
  let office: Office;
  beforeAll(() => {
    office = reviewOffice();
    append(office, 'people', [
      {name: 'Victoria Lund', email: 'victoria@example.com'},
    ]);
    edit(
      office,
      'We are investigating.',
      `We are very sorry that you could not pay. ${AGAIN}${LEAK}${CAUSE}Thank you for your patience. Questions: write to support@example.com.`,
    );
  });

  it('each of them is named, with where it is', () => {
    expect(
      words(office).findings.map(({rule, locator}) => [rule, locator?.text]),
    ).toEqual(
      expect.arrayContaining([
        ['TONE-apology', 'We apologise'],
        ['PERSONAL-name', 'Victoria Lund'],
        ['INTERNAL-id', 'db-07.internal.example.net'],
        ['SPEC-cause', 'caused by'],
        ['TONE-hollow', 'Thank you for your patience'],
      ]),
    );
  });

  it('it is neither asked about nor released as it is', () => {
    expect(gates(office)).toEqual(
      expect.arrayContaining(['personal-data', 'words']),
    );
    expect(problemIn(ask(office))).not.toBe('');
    expect(valueIn(release(office))).toMatchObject({kind: 'kept-back'});
  });

  it('one press takes out what says nothing; the rest is the writer’s', () => {
    const hollow = words(office).findings.find(
      ({rule}) => rule === 'TONE-hollow',
    );
    office.value(LEAD, 'replaceWords', [
      {fileId: fileId(office), finding: hollow?.key},
    ]);
    expect(textOf(office, fileId(office))).not.toContain('Thank you');
    for (const sentence of [AGAIN, LEAK]) edit(office, sentence, '');
    edit(office, CAUSE, 'We are investigating the cause. ');
    expect(
      words(office).findings.filter(({level}) => level === 'block'),
    ).toEqual([]);
    expect(gates(office)).toEqual(['lanes']);
  });

  it('then it is asked about, signed and released', () => {
    valueIn(ask(office, {asIs: false}));
    signAll(office);
    office.later(1);
    expect(released(release(office))).toMatchObject({kind: 'released'});
  });
});
