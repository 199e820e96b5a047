import {CALLERS} from '../../src/surfaces/functions';
import {
  ADMIN,
  BOT,
  COMMANDER,
  CSM,
  installedOffice,
  LEAD,
  OUTSIDER,
  SETUP,
  WRITER,
  type Office,
} from '../scenery/bundle/office';
import {aForm} from '../scenery/bundle/a-form';
import type {IncidentView} from '../../src/core/incident/views';
import {sampled} from '../scenery/sampled';

/** Everything that could be taken over. */
function belongings(office: Office): unknown {
  const [properties] = office.workspace.ground.store
    .collection<Readonly<Record<string, string>>>('script.properties')
    .values();
  return {
    installation: properties.installation,
    keys: Object.keys(properties).filter(name => name.startsWith('review-key')),
    secret: properties['alerting-secret'],
  };
}

const OWNERS = Object.keys(CALLERS).filter(name => CALLERS[name] === 'owners');
const PARAMETERS: Readonly<Record<string, readonly unknown[]>> = {
  runSetup: [SETUP],
  takeTemplate: [{template: 'customer', seen: 'another text'}],
  connectService: [{service: 'slack', secret: 'no address'}],
  disconnectService: ['slack'],
};
/** What an owner hears who is let in, and has something else to do first. */
const SERVED: Readonly<Record<string, object>> = {
  takeTemplate: {ok: false, why: expect.stringMatching(/changed/)},
  connectService: {ok: false, why: expect.stringMatching(/no address of/)},
};

describe('functions that belong to the owners of the installation (live finding 1)', () => {
  it.each(
    OWNERS.flatMap(name =>
      [LEAD, WRITER, COMMANDER, CSM, BOT, OUTSIDER].map(person => [
        name,
        person,
      ]),
    ),
  )('%s refuses %s, and nothing changes hands', (name, person) => {
    const office = installedOffice();
    const before = belongings(office);
    const {outcome} = office.run(person, name, PARAMETERS[name] ?? []);
    if (outcome.ok) {
      expect(outcome.value).toMatchObject({
        ok: false,
        why: 'Only the owners of this installation may do this.',
      });
    }
    expect(belongings(office)).toEqual(before);
  });

  it.each(OWNERS)('%s serves an owner', name => {
    const office = installedOffice();
    const answer = office.answer(ADMIN, name, PARAMETERS[name] ?? []);
    expect(answer).toMatchObject(SERVED[name] ?? {ok: true});
  });
});

describe('installing the sweep (live finding 19)', () => {
  const triggers = ({workspace}: Office) =>
    [
      ...workspace.ground.store
        .collection<{readonly owner: string}>('script.triggers')
        .values(),
    ].map(({owner}) => owner);

  it.each([LEAD, WRITER, CSM, OUTSIDER])(
    'is refused to %s, who gets no trigger that would write mails',
    person => {
      const office = installedOffice({latency: 'none'});
      const {outcome} = office.run(person, 'installSweep');
      expect(outcome.ok && outcome.value).not.toMatchObject({ok: true});
      expect(triggers(office)).toEqual([]);
    },
  );

  it('is for owners and for the account set-up was given', () => {
    const office = installedOffice({latency: 'none'});
    for (const person of [ADMIN, BOT]) {
      expect(office.answer(person, 'installSweep')).toMatchObject({ok: true});
    }
    expect(triggers(office)).toEqual([ADMIN, BOT]);
  });
});

describe('functions anybody may call', () => {
  it('tell somebody outside a restricted incident nothing of it', () => {
    const office = installedOffice();
    const incident = office.value<IncidentView>(LEAD, 'declareIncident', [
      aForm({title: 'Zanzibar', known: 'A quokka.', visibility: 'restricted'}),
    ]);
    office.later(10);
    const file = incident.documents[0].fileId;
    const args = [
      file,
      incident.id,
      {incident: incident.id, file},
      {incident: incident.id, file: ''},
    ];
    const calls = Object.keys(CALLERS)
      .filter(name => !['declareIncident', 'runSetup', 'sweep'].includes(name))
      .flatMap(name =>
        args.flatMap(arg =>
          [CSM, WRITER].map(person => [name, arg, person] as const),
        ),
      );
    // Each function once or not at all, with other arguments and people than its neighbour; all of them in the exhaustive run.
    for (const [name, arg, person] of sampled(calls, 7)) {
      const told = JSON.stringify(office.run(person, name, [arg]).outcome);
      expect([name, /Zanzibar|quokka/.test(told)]).toEqual([name, false]);
    }
  });
});
