import {EXAMPLE} from '../../emulator/outside/example';
import {posts} from '../../emulator/outside/exchange';
import {pageComponents, pageIncidents} from '../../emulator/outside/statuspage';
import type {ClockBoard} from '../../src/clocks/contract';
import type {
  ConnectionsView,
  StatusPosted,
} from '../../src/connectors/contract';
import {ADMIN, COMMANDER, LEAD, type Office} from '../scenery/bundle/office';
import {
  ask,
  declareWritten,
  EXEC,
  LEGAL,
  officeForReviews,
  press,
  problemIn,
  setting,
  valueIn,
  write,
} from '../scenery/bundle/review-office';

/** The bundle and services outside Google, over UrlFetchApp and the allowlist of the manifest. */
describe('services outside Google (S1-4, S1-13)', () => {
  // One story: each step begins where the one before has ended.
  const office = officeForReviews();
  const {ground, faults} = office.workspace;
  const said = () => [...posts(ground).values()];
  const connect = (service: string, secret: string) =>
    office.run(ADMIN, 'connectService', [{service, secret}]);
  let fileId = '';

  it('are connected once they have taken a message; a wrong key is kept nowhere', () => {
    setting(office, 'statuspagePage', EXAMPLE.statuspage.page);
    setting(office, 'statuspageComponents', 'Checkout: 5g8t9dwld6tp');
    expect(problemIn(connect('statuspage', 'another-key-of-theirs'))).toContain(
      'worthless',
    );
    expect(problemIn(connect('slack', `${EXAMPLE.slack}x`))).toContain(
      'worthless',
    );
    for (const service of ['chat', 'slack', 'teams'] as const) {
      valueIn(connect(service, EXAMPLE[service]));
    }
    const {services} = valueIn<ConnectionsView>(
      connect('statuspage', EXAMPLE.statuspage.key),
    );
    expect(services.map(({since}) => since !== '')).toEqual(
      Array(4).fill(true),
    );
    expect(said().map(({service}) => service)).toEqual([
      'chat',
      'slack',
      'teams',
    ]);
  });

  it('hear of an incident once each, without its title, also when an answer was lost', () => {
    const before = said().length;
    declareWritten(office);
    faults.set([{method: 'outside.slack', answer: 'timeout', effect: true}]);
    for (let sweeps = 0; sweeps < 2; sweeps++, office.later(5)) {
      office.run(ADMIN, 'sweep', [], {surface: 'api'});
    }
    faults.set([]);
    const heard = said().slice(before);
    for (const service of ['chat', 'slack', 'teams']) {
      const texts = heard.filter(one => one.service === service);
      const lines = texts.flatMap(({text}) => text.split('\n'));
      expect(lines.filter(line => /declared/.test(line))).toHaveLength(1);
    }
    expect(JSON.stringify(heard)).not.toContain('Checkout is down');
  });

  it('show an approved entry once on the public page, though the first answer was lost', () => {
    const made = office.value<{fileId: string}>(LEAD, 'makeMessage', [
      {
        incidentId: 'INC-2026-0001',
        kind: 'status',
        operation: 'op-status-1',
        sinceLast: 'We are looking into it.',
        nextAt: '',
      },
    ]);
    ({fileId} = made);
    write(office, fileId);
    office.later(1);
    valueIn(ask(office, {fileId, asIs: true}));
    for (const [person, lane] of [
      [EXEC, 'leadership'],
      [COMMANDER, 'commander'],
      [LEGAL, 'legal'],
    ] as const) {
      valueIn(press(office, person, lane, 'approve', '', fileId));
    }
    office.later(1);
    expect(
      office.value(LEAD, 'releaseDocument', [fileId, 'withheld']),
    ).toMatchObject({kind: 'released'});
    const form = {fileId, notify: false};
    faults.set([
      {method: 'outside.statuspage', nth: 2, answer: 'timeout', effect: true},
    ]);
    expect(problemIn(office.run(LEAD, 'postStatusEntry', [form]))).toContain(
      'not known',
    );
    faults.set([]);
    office.later(1);
    expect(
      office.value<StatusPosted>(LEAD, 'postStatusEntry', [form]),
    ).toMatchObject({shown: true});
    expect([...pageIncidents(ground).values()]).toMatchObject([
      {
        incident_updates: [
          {
            body: expect.stringContaining('Card payments fail with an error.'),
            deliver_notifications: false,
          },
        ],
      },
    ]);
    expect(pageComponents(ground).get('5g8t9dwld6tp')).toBe('major_outage');
    expect(dueOf(office, 'customers:status page:first')).toMatch(/^met/);
  });

  it('no key of theirs stands in the register, in a mail or in an answer', () => {
    const seen = JSON.stringify([
      office.answer(ADMIN, 'connectionsView'),
      office.workspace.outbox,
      office.rest(
        ADMIN,
        'GET',
        `/v4/spreadsheets/${office.places.registerId}?includeGridData=true&fields=sheets(data(rowData(values(formattedValue))))`,
      ),
    ]);
    for (const secret of [
      'example-chat-token',
      'exampleSlackSecret',
      'example-teams-signature',
      EXAMPLE.statuspage.key,
    ]) {
      expect(seen).not.toContain(secret);
    }
  });
});

function dueOf(office: Office, key: string): string {
  const {rows} = office.value<ClockBoard>(LEAD, 'clockBoard', []);
  return rows.find(one => one.key === key)?.stateWords ?? '';
}
