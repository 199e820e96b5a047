import {sweepReviews} from '../../../../src/review/actions/sweep-reviews';
import {sampled} from '../../../scenery/sampled';
import {ADMIN, type ReviewStage} from '../review-stage';
import {
  again,
  attempt,
  FAULTS,
  NEWS,
  release,
  type Scene,
  SCENES,
  staged,
} from './scenes';

describe('mail whose fate nobody can know', () => {
  /** At Google, where a message cannot be looked for. */
  const atGoogle = (scene: Scene): ReviewStage => {
    const stage = staged(scene);
    stage.reviews.mailKnown = false;
    return stage;
  };
  const keysOf = (stage: ReviewStage) =>
    stage.reviews.outbox.map(({message}) => message.key);

  const mailing = ['ask', 'release', 'unlock', 'sweep', NEWS] as const;

  it.each(sampled(mailing, 2))(
    'goes once, or the journal says that it is not known: %s',
    name => {
      const scene = SCENES[name];
      const clean = atGoogle(scene);
      scene.act(clean);
      const labels = clean.workspace.waves.flat();
      expect(labels).toContain('send mail');
      again(clean);
      const wanted = keysOf(clean).sort();
      labels.forEach((label, nth) => {
        if (label !== 'send mail') return;
        for (const fault of FAULTS) {
          const stage = atGoogle(scene);
          stage.workspace.fault = at => (at === nth ? fault : null);
          attempt(() => scene.act(stage));
          stage.workspace.calm();
          stage.workspace.later(6);
          again(stage);
          stage.workspace.later(6);
          again(stage);
          const gone = keysOf(stage);
          const doubted = stage
            .facts()
            .flatMap(fact =>
              fact.kind === 'mailed' && fact.note !== '' ? [fact.mail] : [],
            );
          expect([nth, fault, new Set(gone).size]).toEqual([
            nth,
            fault,
            gone.length,
          ]);
          expect([
            nth,
            fault,
            [...new Set([...gone, ...doubted])].sort(),
          ]).toEqual([nth, fault, wanted]);
          if (fault === 'busy' || fault === 'refused')
            expect(doubted).toEqual([]);
        }
      });
    },
  );

  it('is not sent again, and the ledger says so', () => {
    const stage = staged(SCENES.release);
    stage.reviews.mailKnown = false;
    stage.workspace.fault = (_, label) =>
      label === 'send mail' ? 'killed after' : null;
    attempt(() => release(stage));
    again(stage);
    expect(
      stage.reviews.outbox.filter(({message}) =>
        message.key.includes(':release:'),
      ),
    ).toHaveLength(1);
    expect(stage.tab('comms')[0].note).toContain(
      'not known whether the mail arrived',
    );
  });

  it.each(['busy', 'refused'] as const)(
    'is sent later when it certainly did not go (%s)',
    fault => {
      const stage = staged(SCENES.release);
      stage.reviews.mailKnown = false;
      stage.workspace.fault = (_, label) =>
        label === 'send mail' ? fault : null;
      attempt(() => release(stage));
      attempt(() => sweepReviews(stage.as(ADMIN)));
      const mails = () =>
        stage.reviews.outbox.filter(({message}) =>
          message.key.includes(':release:'),
        );
      expect(mails()).toEqual([]);
      expect(stage.tab('comms')).toEqual([]);
      // Not at once: a quota that is used up is not asked for more.
      again(stage);
      expect(mails()).toEqual([]);
      stage.workspace.later(6);
      again(stage);
      expect(mails()).toHaveLength(1);
      expect(stage.tab('comms')[0].note).not.toContain('not known');
    },
  );
});
