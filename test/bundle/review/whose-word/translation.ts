import {COMMANDER, LEAD} from '../../../scenery/bundle/office';
import {
  EXEC,
  LEGAL,
  ask,
  declareWritten,
  edit,
  fileId,
  officeForReviews,
  press,
  problemIn,
  release,
  released,
  setting,
  valueIn,
  write,
} from '../../../scenery/bundle/review-office';

it('S1-22: a translation is signed and released by itself, with the times of its original only', () => {
  const office = officeForReviews();
  setting(office, 'translations', 'de');
  declareWritten(office);
  const {fileId: german} = office.value<{fileId: string}>(
    LEAD,
    'makeTranslation',
    [
      {
        incidentId: 'INC-2026-0001',
        fileId: fileId(office),
        language: 'de',
        operation: 'op-into-german-1',
      },
    ],
  );
  write(office, german);
  expect(problemIn(ask(office, {fileId: german}))).toContain('not translated');
  edit(
    office,
    'Card payments fail with an error',
    'Kartenzahlungen schlagen fehl',
    german,
  );
  edit(
    office,
    'Everybody who pays by card',
    'Alle, die mit Karte zahlen',
    german,
  );
  edit(office, 'Pay later', 'Bitte zahlen Sie um 23:50 UTC', german);
  expect(problemIn(ask(office, {fileId: german}))).toContain(
    'The original does not say this time.',
  );
  edit(office, 'um 23:50 UTC', 'später', german);
  valueIn(ask(office, {fileId: german}));
  office.later(1);
  for (const [person, lane] of [
    [EXEC, 'leadership'],
    [COMMANDER, 'commander'],
    [LEGAL, 'legal'],
  ] as const) {
    valueIn(press(office, person, lane, 'approve', '', german));
  }
  office.later(1);
  expect(released(release(office, german))).toMatchObject({kind: 'released'});
});
