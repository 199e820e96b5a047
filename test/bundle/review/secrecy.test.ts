import type {TypedResult} from '../../../emulator/appsscript/contracts';
import {aForm} from '../../scenery/bundle/a-form';
import {FAULTS} from '../../scenery/bundle/every-fault';
import {
  ADMIN,
  BOT,
  cardsOf,
  COMMANDER,
  CSM,
  LEAD,
  OUTSIDER,
  SME,
  WRITER,
  type Office,
} from '../../scenery/bundle/office';
import {
  act,
  ask,
  CS_LEAD,
  CS_OPS,
  declareWritten,
  EXEC,
  fileId,
  LEGAL,
  officeForReviews,
  page,
  press,
  refresh,
  release,
  released,
  threads,
  valueIn,
  view,
} from '../../scenery/bundle/review-office';
import {leaks, seenOverApis, watched} from '../../scenery/bundle/secrecy';
import {filesOf, rowsOf} from '../../scenery/bundle/what-is-there';
import {sampled} from '../../scenery/sampled';

/** Words nobody else uses: of the incident, of its text, and of what is said in its review. */
const SECRETS = {
  title: 'Zanzibar',
  known: 'quokka',
  service: 'Xylophone',
  objection: 'marmalade',
  suggestion: 'sarsaparilla',
  withdrawal: 'kaleidoscope',
};
const ANY = new RegExp(Object.values(SECRETS).join('|'), 'i');

const form = {
  visibility: 'restricted',
  severity: 'level-1',
  title: `The ${SECRETS.title} keys`,
  known: `A ${SECRETS.known} was seen.`,
  services: [SECRETS.service],
  facts: {symptom: `You cannot open ${SECRETS.service}`},
} as const;

const INVOLVED = [LEAD, COMMANDER, SME, EXEC, LEGAL];
const READERS = [CS_OPS, CS_LEAD];

function restricted() {
  return watched(ANY, save => officeForReviews({}, save));
}

/** What Google and the add-on wrote to anybody: subjects and texts. */
function outbox(office: Office): string {
  return JSON.stringify(office.workspace.outbox);
}

/** From asking to release, with everything that can be said in between. */
function reviewed(office: Office): void {
  declareWritten(office, form);
  valueIn(ask(office));
  office.later(1);
  // The restricted brief and threads are there now; the sweep may not open them.
  refresh(office);
  valueIn(press(office, LEGAL, 'legal', 'object', `No ${SECRETS.objection}.`));
  valueIn(
    press(office, EXEC, 'leadership', 'suggest', `More ${SECRETS.suggestion}.`),
  );
  refresh(office);
  valueIn(press(office, LEGAL, 'legal', 'clear', 'It is gone.'));
  for (const [person, lane] of [
    [EXEC, 'leadership'],
    [COMMANDER, 'commander'],
    [LEGAL, 'legal'],
  ] as const) {
    office.later(1);
    valueIn(press(office, person, lane));
  }
  refresh(office);
}

function ownRegister(office: Office): string {
  const own = filesOf(office, 'INC-2026-0001').find(
    file => office.mark(file).icKind === 'register',
  );
  if (!own) throw new Error('There is no register of its own.');
  return own.id;
}

/** Every new function of the bundle, called by somebody with the right ids. */
function seenBy(office: Office, email: string, id: string): string {
  const [first] = threads(office, LEAD, id);
  const answer = {
    fileId: id,
    lane: 'legal',
    verdict: 'object',
    words: 'No.',
    textHash: '0'.repeat(64),
    operation: 'a'.repeat(20),
  };
  const calls: readonly (readonly [string, ...unknown[]])[] = [
    ['reviewView', id],
    ['refreshReview', id],
    ['askProposal', id],
    ['askForReview', {fileId: id, people: {}, notNeeded: {}}],
    ['answerReview', answer],
    ['answerInSidebar', answer],
    [
      'decideInReview',
      {
        act: 'remove',
        fileId: id,
        lane: 'legal',
        person: LEGAL,
        reason: 'No.',
      },
    ],
    ['releaseDocument', id, 'withheld'],
    ['giveUpRelease', id, 'No.'],
    ['withdrawReview', id, 'No.'],
    ['unlockReleased', id, 'No.'],
    ['changesSince', id, 'legal'],
    ['sharingView', id],
    ['repairSharing', id],
    ['reviewPageView', id],
    ['reviewRows'],
    ['registerView'],
  ];
  const {outcome, logs} = office.run(email, 'sweep', [], {surface: 'api'});
  return JSON.stringify([
    seenOverApis(office, email),
    calls.map(([name, ...parameters]) => {
      const result = act(office, email, name, ...parameters);
      return [result.outcome, result.logs];
    }),
    [outcome, logs],
    office.workspace.request(
      email,
      'GET',
      `/drive/v3/files/${id}/comments/${first?.id}?fields=*`,
    ),
    office.workspace.scripts.visit({
      id: office.scriptId,
      way: 'exec',
      method: 'GET',
      visitor: email,
      query: `file=${id}`,
    }),
    cardsOf(office, email, 'docs'),
  ]);
}

describe('the review of a restricted incident (S0-34)', () => {
  const {office, telling} = restricted();
  reviewed(office);
  const id = fileId(office);

  it('is told in its own files only, and none of them opens to anybody uninvolved', () => {
    expect(view(office)).toMatchObject({
      phase: 'approved',
      gates: [],
      left: [],
    });
    expect(leaks(office, telling(), INVOLVED)).toEqual([]);
    expect(JSON.stringify(office.workspace.calls.list())).not.toMatch(ANY);
  });

  it('leaves no word in any mail, of the add-on or of Google: nor in a preview', () => {
    expect(office.workspace.outbox.length).toBeGreaterThan(2);
    expect(ANY.exec(outbox(office))?.[0]).toBeUndefined();
    for (const {content} of threads(office)) {
      expect(content).not.toMatch(ANY);
      // Whose turn it is, and nothing of what that lane answers for.
      expect(content).toMatch(/^Review: [A-Z][a-z ]+, round/);
      expect(content).not.toMatch(/@example\.com|\(|liability|\?$/m);
    }
  });

  it('stands in the register of its own, and nowhere in the main one', () => {
    const {registerId} = office.places;
    expect(rowsOf(office, registerId, 'reviews')).toEqual([]);
    const main = JSON.stringify(rowsOf(office, registerId, 'journal'));
    expect(main).not.toMatch(/review|approved|legal/i);
    const own = rowsOf(office, ownRegister(office), 'reviews', LEAD);
    expect(own.length).toBeGreaterThan(10);
  });

  it('keeps its brief to its people', () => {
    const brief = office
      .files()
      .find(file => office.mark(file).icKind === 'brief');
    if (!brief) throw new Error('There is no brief.');
    const readers = office.workspace.directory
      .people()
      .map(({email}) => email)
      .filter(email => office.workspace.gate.roleOf(email, brief.id) !== null);
    expect([...readers].sort()).toEqual([...INVOLVED].sort());
  });

  it('shows the reviewers what they have to know, on the page', () => {
    const seen = JSON.stringify(page(office, LEGAL));
    expect(seen).toContain(SECRETS.service);
    expect(seen).toContain(SECRETS.objection);
  });

  it.each(sampled([WRITER, ADMIN, BOT, CSM, OUTSIDER, CS_OPS], 3))(
    'shows %s nothing, wherever they look and whatever they call',
    email => {
      const seen = seenBy(office, email, id);
      expect(ANY.exec(seen)?.[0]).toBeUndefined();
      // Whatever they called did nothing either.
      expect(view(office)).toMatchObject({phase: 'approved', left: []});
    },
  );

  it('is released to CS with nothing but an address in the mail', () => {
    expect(released(release(office))).toMatchObject({kind: 'released'});
    expect(ANY.exec(outbox(office))?.[0]).toBeUndefined();
    expect(leaks(office, telling(), [...INVOLVED, ...READERS])).toEqual([]);
    expect(
      JSON.stringify(seenOverApis(office, CS_OPS)).includes(SECRETS.service),
    ).toBe(true);
    const reason = `Because of ${SECRETS.withdrawal}.`;
    valueIn(act(office, LEAD, 'unlockReleased', id, reason));
    expect(leaks(office, telling(), INVOLVED)).toEqual([]);
    expect(ANY.exec(outbox(office))?.[0]).toBeUndefined();
  });
});

describe('a review of a restricted incident in which something breaks', () => {
  const acts: readonly (readonly [string, (office: Office) => TypedResult])[] =
    [
      ['asking', office => ask(office)],
      [
        'refreshing',
        office => act(office, LEAD, 'refreshReview', fileId(office)),
      ],
    ];
  it.each(acts)(
    'leaves no word outside, in no error and no log: %s',
    (name, run) => {
      const {office, telling} = restricted();
      declareWritten(office, {...form, operation: aForm().operation});
      if (name !== 'asking') {
        valueIn(ask(office));
        office.later(1);
        valueIn(
          press(office, LEGAL, 'legal', 'object', `No ${SECRETS.objection}.`),
        );
      }
      const kinds = Object.values(FAULTS);
      const step = process.env.EVERY_FAULT ? 1 : 29;
      for (let nth = 1; nth <= 60; nth += step) {
        office.workspace.faults.set([{...kinds[nth % kinds.length], nth}]);
        const {outcome, logs} = run(office);
        office.workspace.faults.set([]);
        const words = JSON.stringify([outcome.ok ? '' : outcome.error, logs]);
        expect(ANY.exec(words)?.[0]).toBeUndefined();
        expect(leaks(office, telling(), INVOLVED)).toEqual([]);
        expect(JSON.stringify(office.sweep())).not.toMatch(ANY);
      }
      expect(ANY.exec(outbox(office))?.[0]).toBeUndefined();
    },
  );
});
