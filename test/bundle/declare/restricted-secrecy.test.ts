import {aForm} from '../../scenery/bundle/a-form';
import {
  ADMIN,
  BOT,
  cardsOf,
  COMMANDER,
  CSM,
  installedOffice,
  LEAD,
  OUTSIDER,
  SME,
  WRITER,
  type Office,
} from '../../scenery/bundle/office';
import {
  leaks,
  seenOverApis,
  uninvolved,
  watched,
} from '../../scenery/bundle/secrecy';
import {sampled} from '../../scenery/sampled';

/** Words nobody else uses, one for each thing that is said. */
const SECRETS = {
  title: 'Zanzibar',
  known: 'quokka',
  service: 'Xylophone',
  affected: 'pangolin',
  action: 'umbrella',
  reason: 'marmalade',
  scribe: 'Wilhelmina',
  link: 'kaleidoscope',
  faq: 'rhubarb',
  entry: 'sarsaparilla',
};
const ANY = new RegExp(Object.values(SECRETS).join('|'), 'i');

const form = aForm({
  visibility: 'restricted',
  severity: 'level-1',
  title: `The ${SECRETS.title} keys`,
  known: `A ${SECRETS.known} was seen.`,
  services: [SECRETS.service],
  affected: `Every ${SECRETS.affected}.`,
  customerAction: `Close the ${SECRETS.action}.`,
  links: [{label: SECRETS.link, url: `https://t.example.com/${SECRETS.link}`}],
  roles: {...aForm().roles, scribe: SECRETS.scribe},
  comms: {needed: true, reason: `Too much ${SECRETS.reason}.`},
  faq: {needed: false, reason: `No ${SECRETS.faq}.`},
  technical: true,
});

const INVOLVED = [LEAD, COMMANDER, SME];

function watchedOffice() {
  return watched(ANY, save => installedOffice({}, save));
}

/** Everything a person gets to see over the APIs and from the product, as one text. */
function seenBy(office: Office, email: string): string {
  const parts = [...seenOverApis(office, email)];
  for (const name of ['newIncidentView', 'registerView', 'setupView']) {
    parts.push(office.run(email, name));
  }
  parts.push(
    office.run(email, 'declareIncident', [form]),
    office.run(email, 'finishIncident', ['INC-2026-0001']),
    office.run(email, 'declarationProgress', [form.operation]),
    cardsOf(office, email, 'docs'),
  );
  for (const file of office.files()) {
    const container = {fileId: file.id, kind: 'document'} as const;
    if (office.workspace.gate.roleOf(email, file.id) !== null) {
      parts.push(office.run(email, 'sidebarView', [], {container}));
    }
  }
  return JSON.stringify(parts);
}

describe('a restricted incident (S0-34)', () => {
  it('is told in its own files only, and none of them opens to anybody uninvolved', () => {
    const {office, telling} = watchedOffice();
    const {outcome, logs} = office.run(LEAD, 'declareIncident', [form]);
    expect(outcome).toMatchObject({value: {value: {complete: true}}});
    const records = telling();
    // Four documents or three, the register of its own: all of them tell something.
    expect(
      records.filter(([collection]) => collection === 'docs.documents'),
    ).toHaveLength(3);
    expect(leaks(office, records, INVOLVED)).toEqual([]);
    expect(uninvolved(office, INVOLVED).length).toBeGreaterThan(15);
    expect(JSON.stringify(logs)).not.toMatch(ANY);
    expect(JSON.stringify(office.workspace.calls.list())).not.toMatch(ANY);
    // Those named hear that there is something, and where.
    const mails = office.workspace.outbox;
    expect(JSON.stringify(mails)).not.toMatch(ANY);
    expect(
      mails.flatMap(({to}) => to).every(one => INVOLVED.includes(one)),
    ).toBe(true);
  });

  it.each(sampled([WRITER, ADMIN, BOT, CSM, OUTSIDER], 3))(
    'shows %s nothing, wherever they look and whatever they call',
    email => {
      const office = installedOffice();
      office.value(LEAD, 'declareIncident', [form]);
      office.later(10);
      const seen = seenBy(office, email);
      // Their own form comes back in no answer either.
      expect(ANY.exec(seen)?.[0]).toBeUndefined();
    },
  );

  it('shows its people everything', () => {
    const office = installedOffice();
    office.value(LEAD, 'declareIncident', [form]);
    const seen = seenBy(office, SME);
    for (const word of Object.values(SECRETS)) {
      expect([word, word === SECRETS.entry || seen.includes(word)]).toEqual([
        word,
        true,
      ]);
    }
  });

  it('stays secret when it is changed, added to and swept over', () => {
    const {office, telling} = watchedOffice();
    office.value(LEAD, 'declareIncident', [form]);
    const internal = office
      .files()
      .find(file => office.mark(file).icKind === 'internal');
    const more = {
      container: {fileId: internal?.id ?? '', kind: 'document'},
    } as const;
    office.value(
      LEAD,
      'addTimelineEntry',
      [
        {
          incidentId: 'INC-2026-0001',
          operation: 'entry-0001',
          at: '',
          text: `Found the ${SECRETS.entry}.`,
        },
      ],
      more,
    );
    office.later(10);
    expect(office.sweep().outcome.ok).toBe(true);
    expect(leaks(office, telling(), INVOLVED)).toEqual([]);
  });

  it.each([
    ['refused', {answer: 500, effect: false}],
    ['lost', {answer: 'timeout', effect: true}],
    ['the last of its run', {answer: 'kill', effect: true}],
  ] as const)(
    'leaves no word outside, in no error and no log, whichever of its calls is %s',
    (_, fault) => {
      const count = installedOffice().run(LEAD, 'declareIncident', [form]).trace
        .calls.length;
      for (let nth = 1; nth <= count; nth += process.env.EVERY_FAULT ? 1 : 61) {
        const {office, telling} = watchedOffice();
        office.workspace.faults.set([{...fault, nth}]);
        const {outcome, logs} = office.run(LEAD, 'declareIncident', [form]);
        office.workspace.faults.set([]);
        expect(leaks(office, telling(), INVOLVED)).toEqual([]);
        const words = JSON.stringify([outcome.ok ? [] : outcome.error, logs]);
        expect(ANY.exec(words)?.[0]).toBeUndefined();
        office.later(10);
        expect(JSON.stringify(office.sweep())).not.toMatch(ANY);
        expect(leaks(office, telling(), INVOLVED)).toEqual([]);
      }
    },
  );
});
