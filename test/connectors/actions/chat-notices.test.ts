import {tellChats} from '../../../src/chat-notices';
import {
  connectService,
  disconnectService,
} from '../../../src/connectors/actions/connect';
import {connectionsView} from '../../../src/connectors/views/connections-view';
import {SECRETS} from '../../scenery/fakes/fake-services';
import type {Fault} from '../../scenery/fakes/fake-workspace';
import {ADMIN, LEAD, ReviewStage} from '../../review/actions/review-stage';
import {refusal} from '../../scenery/refusal';

const CHATS = ['chat', 'slack', 'teams'] as const;

/** Level 1, declared at 9:10; it is 9:20. Chats are connected since before, unless said. */
function stage(connected: readonly (typeof CHATS)[number][] = CHATS) {
  const made = new ReviewStage({
    title: 'Acme Bank cannot pay',
    regulatory: ['gdpr'],
  });
  const {workspace} = made;
  const {now} = workspace;
  workspace.now = '2026-11-21T09:00:00Z';
  for (const service of connected) {
    connectService(made.as(ADMIN), {service, secret: SECRETS[service]});
  }
  workspace.now = now;
  workspace.services.posted.length = 0;
  return made;
}

function sweepUntil(made: ReviewStage, until: string): void {
  for (; made.workspace.now <= until; made.workspace.later(5)) {
    try {
      tellChats(made.as(ADMIN));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  }
}

const lines = (made: ReviewStage, service = 'slack'): readonly string[] =>
  made.workspace.services.posted
    .filter(one => one.service === service)
    .flatMap(({text}) => text.split('\n'))
    .map(line => line.replace(/ (<.*>|\[Open\].*)$/, ''));

describe('chats that an admin has connected (S1-1)', () => {
  it.each(CHATS)('%s hears what happened, each thing once', service => {
    const made = stage([service]);
    sweepUntil(made, '2026-11-21T09:45:00Z');
    made.tab('incidents')[0].resolvedAt = '2026-11-21T09:48:00Z';
    sweepUntil(made, '2026-11-21T10:00:00Z');
    const said = lines(made, service);
    const id = String(made.tab('incidents')[0].id);
    expect(said).toContain(`${id} was declared: Level 1.`);
    expect(said).toContain(`${id} was resolved at 2026-11-21 09:48 UTC.`);
    expect(said).toContain(
      `${id}: Customers, status page: first notice – due by 2026-11-21 09:40 UTC.`,
    );
    expect(said).toContain(
      `${id}: Customers, status page: first notice – overdue since 2026-11-21 09:40 UTC.`,
    );
    expect(new Set(said).size).toBe(said.length);
  });

  it('read nothing anybody typed: no title, no customer of a contract', () => {
    const made = stage();
    made.tab('contracts').push({
      customer: 'Acme Bank',
      clause: '4.2',
      severity: 'level-1',
      trigger: 'detected',
      within: '1 h',
      audience: 'Acme Bank',
    });
    sweepUntil(made, '2026-11-21T11:00:00Z');
    const all = made.workspace.services.posted.map(({text}) => text).join();
    expect(all).not.toContain('Acme');
    expect(all.length).toBeGreaterThan(100);
  });

  it('are off until somebody connects them, and hear nothing from before', () => {
    const made = stage([]);
    made.workspace.calm();
    tellChats(made.as(ADMIN));
    expect(made.workspace.callCount).toBe(0);
    connectService(made.as(ADMIN), {service: 'slack', secret: SECRETS.slack});
    made.workspace.services.posted.length = 0;
    tellChats(made.as(ADMIN));
    expect(lines(made).filter(line => line.includes('declared'))).toEqual([]);
    disconnectService(made.as(ADMIN), 'slack');
    sweepUntil(made, '2026-11-21T10:30:00Z');
    expect(lines(made).filter(line => line.includes('overdue'))).toEqual([]);
  });

  it('hear nothing of a restricted incident', () => {
    const made = new ReviewStage({visibility: 'restricted'});
    connectService(made.as(ADMIN), {service: 'slack', secret: SECRETS.slack});
    made.workspace.services.posted.length = 0;
    sweepUntil(made, '2026-11-21T11:00:00Z');
    expect(lines(made)).toEqual([]);
    expect(made.tab('connections')).toEqual([]);
  });

  it('one that is gone keeps the others from nothing, and the page says why', () => {
    const made = stage();
    made.workspace.services.revoked.add(SECRETS.slack);
    sweepUntil(made, '2026-11-21T12:00:00Z');
    expect(lines(made, 'teams').length).toBeGreaterThan(2);
    const failed = connectionsView(made.as(LEAD)).log.filter(
      ({service, state}) => service === 'Slack' && state === 'not sent',
    );
    expect(failed[0]?.reason).toBe(
      'It does not know that address, channel or page any more.',
    );
    // It is not asked for ever.
    const tries = made
      .tab('connections')
      .filter(
        ({key, state}) =>
          String(key).startsWith('slack|') &&
          String(key).endsWith('|declared') &&
          state === 'not sent',
      );
    expect(tries).toHaveLength(5);
  });

  it.each<Fault>([
    'busy',
    'unknown, done',
    'unknown, not done',
    'killed before',
    'killed after',
  ])('%s at any call: nothing is posted twice', fault => {
    const counted = stage();
    counted.workspace.calm();
    sweepUntil(counted, '2026-11-21T09:45:00Z');
    const calls = counted.workspace.callCount;
    const every = process.env.EVERY_FAULT ? 1 : 3;
    for (let nth = 0; nth < calls; nth += every) {
      const made = stage();
      made.workspace.calm();
      made.workspace.fault = at => (at === nth ? fault : null);
      sweepUntil(made, '2026-11-21T10:00:00Z');
      for (const service of CHATS) {
        const said = lines(made, service);
        expect([nth, service, said.length]).toEqual([
          nth,
          service,
          new Set(said).size,
        ]);
      }
    }
  });
});

describe('an address that is a key', () => {
  const all = Object.values(SECRETS);

  it('stands in no tab, no view and no error', () => {
    const made = stage();
    sweepUntil(made, '2026-11-21T10:00:00Z');
    const seen = JSON.stringify([
      connectionsView(made.as(ADMIN)),
      [...made.workspace.files.values()].map(({tabs}) => [...tabs.values()]),
      made.reviews.outbox,
    ]);
    for (const secret of all) expect(seen).not.toContain(secret);
  });

  it('mistyped, is refused beside its field and not repeated', () => {
    const made = stage([]);
    for (const secret of [
      '',
      'https://hooks.slack.com.evil.example/services/T/B/mysecret',
      'http://hooks.slack.com/services/T/B/mysecret',
      SECRETS.teams,
      `${SECRETS.slack} and more`,
    ]) {
      const error = refusal(() =>
        connectService(made.as(ADMIN), {service: 'slack', secret}),
      );
      expect(error.fields).toMatchObject([{field: 'secret.slack'}]);
      expect(JSON.stringify([error.message, error.fields])).not.toMatch(
        /mysecret|teams-secret/,
      );
    }
    expect(made.workspace.services.posted).toEqual([]);
  });

  it('is kept only once the service has taken a message', () => {
    const made = stage([]);
    const error = refusal(() =>
      connectService(made.as(ADMIN), {
        service: 'slack',
        secret: `${SECRETS.slack}x`,
      }),
    );
    expect(error.why).toContain('worthless');
    expect(
      connectionsView(made.as(ADMIN)).services.map(({since}) => since),
    ).toEqual(['', '', '', '']);
  });

  it('of Teams loses the port that everybody uses anyway, which the allowlist would not match', () => {
    const made = stage([]);
    connectService(made.as(ADMIN), {
      service: 'teams',
      secret: SECRETS.teams.replace('azure.com/', 'azure.com:443/'),
    });
    expect(lines(made, 'teams')).toHaveLength(1);
  });
});
