import type {SentMail} from '../../emulator/mail/send';
import type {Office} from '../scenery/bundle/office';
import {failureOf, send} from '../contracts/rig';
import {reviewOffice} from './review-office';

const MESSAGE = {
  key: 'ask:legal:1',
  to: ['writer@example.com'],
  subject: 'Please review',
  body: 'The words.',
  attachments: [],
} as const;

function sent(office: Office): readonly SentMail[] {
  return [
    ...office.workspace.ground.store
      .collection<SentMail>('mail.outbox')
      .values(),
  ];
}

describe('mail at Google', () => {
  it('bears no key anybody could see, so nobody can know whether it went', () => {
    const {rig, office} = reviewOffice();
    const world = rig.as('owner');
    send(world, world.mail.send(MESSAGE));
    expect(JSON.stringify(sent(office))).not.toContain(MESSAGE.key);
    expect(send(world, world.mail.wasSent(MESSAGE.key))).toBeNull();
  });

  it('is busy when the day’s recipients are used up, and sends nothing', () => {
    const {rig, office} = reviewOffice({quotas: true});
    const world = rig.as('owner');
    const many = Array.from({length: 50}, (_, at) => `p${at}@example.com`);
    for (let at = 0; at < 30; at++) {
      send(world, world.mail.send({...MESSAGE, to: many}));
    }
    expect(failureOf(world, world.mail.send(MESSAGE))).toBe('busy');
    expect(sent(office)).toHaveLength(30);
  });

  it.each([
    [500, true, 'unknown', 1],
    [500, false, 'unknown', 0],
    [429, false, 'busy', 0],
  ] as const)(
    'fails by what is known of it (%s, sent: %s)',
    (answer, effect, kind, count) => {
      const {rig, office} = reviewOffice();
      const world = rig.as('owner');
      const method = 'service.MailApp.sendEmail';
      office.workspace.faults.set([{method, answer, effect}]);
      expect(failureOf(world, world.mail.send(MESSAGE))).toBe(kind);
      expect(sent(office)).toHaveLength(count);
    },
  );

  it.each([500, 429, 'timeout'] as const)(
    'is busy where nobody knows what is left of the day (%s): nothing was sent, so it goes later',
    answer => {
      const {rig, office} = reviewOffice();
      const world = rig.as('owner');
      const method = 'service.MailApp.getRemainingDailyQuota';
      office.workspace.faults.set([{method, answer}]);
      expect(failureOf(world, world.mail.send(MESSAGE))).toBe('busy');
      expect(sent(office)).toEqual([]);
      send(world, world.mail.send(MESSAGE));
      expect(sent(office)).toHaveLength(1);
    },
  );

  it.each([
    ['an address that is none', {to: ['somebody']}],
    ['a subject that is too long', {subject: 'x'.repeat(251)}],
  ])('is refused for %s', (_, wrong) => {
    const {rig, office} = reviewOffice();
    const world = rig.as('owner');
    const call = world.mail.send({...MESSAGE, ...wrong});
    expect(failureOf(world, call)).toBe('refused');
    expect(sent(office)).toEqual([]);
  });

  it('does not go without the PDF it should take along', () => {
    const {rig, office} = reviewOffice();
    const world = rig.as('owner');
    const call = world.mail.send({
      ...MESSAGE,
      attachments: [{fileId: 'nothing', md5: ''}],
    });
    expect(failureOf(world, call)).toBe('notFound');
    expect(sent(office)).toEqual([]);
  });
});
