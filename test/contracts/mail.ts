import {
  aDocument,
  aFolder,
  anId,
  MARK,
  type MakeRig,
  type ReviewRig,
} from './review-rig';
import {failureOf, send} from './rig';
import type {Attachment} from '../../src/world/mail';

function message(rig: ReviewRig, attachments: readonly Attachment[] = []) {
  return {
    key: 'ask:legal:1',
    to: [rig.emails.colleague, rig.group],
    subject: 'Your review is wanted – “X”',
    body: 'Please read it.\n\nThank you ✎',
    attachments,
  };
}

/** What every `Mail` promises. */
export function describeMail(name: string, make: MakeRig): void {
  describe(`mail, ${name}`, () => {
    it('goes out in the name of whoever acts, word for word', () => {
      const rig = make();
      const world = rig.as('owner');
      const {to, subject, body} = message(rig);
      send(world, world.mail.send(message(rig)));
      expect(rig.mails()).toEqual([
        {from: rig.emails.owner, to, subject, body, attached: 0},
      ]);
    });

    it('takes PDFs along, and goes out with no other bytes than were meant', () => {
      const rig = make();
      const world = rig.as('owner');
      const parent = aFolder(world);
      const pdf = send(world, world.evidence.exportPdf(aDocument(rig, parent)));
      const kept = ['v1', 'v2'].map(operation =>
        send(
          world,
          world.evidence.keepPdf({
            id: anId(world),
            name: `${operation}.pdf`,
            parent,
            mark: {...MARK, kind: 'evidence', operation},
            pdf,
          }),
        ),
      );
      const bytes = kept.map(({id, md5}) => ({fileId: id, md5}));
      send(world, world.mail.send(message(rig, bytes)));
      expect(rig.mails()).toMatchObject([{attached: 2}]);
      const [first, second] = bytes;
      const other = message(rig, [first, {...second, md5: '0'.repeat(32)}]);
      expect(failureOf(world, world.mail.send(other))).toBe('stale');
      expect(rig.mails()).toHaveLength(1);
    });

    it('never says that nothing went when it went', () => {
      const rig = make();
      const world = rig.as('owner');
      send(world, world.mail.send(message(rig)));
      expect(send(world, world.mail.wasSent('ask:legal:1'))).not.toBe(false);
    });

    it('goes out side by side with everything else of a wave', () => {
      const rig = make();
      const world = rig.as('owner');
      const id = aDocument(rig);
      const outcomes = world.transport.wave([
        world.mail.send(message(rig)),
        world.files.facts(id),
        world.mail.send({...message(rig), key: 'ask:cs:1'}),
      ]);
      expect(outcomes.map(({ok}) => ok)).toEqual([true, true, true]);
      expect(rig.mails()).toHaveLength(2);
    });
  });
}
