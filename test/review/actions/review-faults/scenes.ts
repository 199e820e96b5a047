import {openBrief} from '../../../../src/review/rules/record/brief';
import {UserError} from '../../../../src/core/base/user-error';
import {askForReview} from '../../../../src/review/actions/ask-for-review';
import {
  unlockReleased,
  withdrawReview,
} from '../../../../src/review/actions/end-review';
import {decideInReview} from '../../../../src/review/actions/decide-in-review';
import {releaseDocument} from '../../../../src/review/actions/release-document';
import {sweepReviews} from '../../../../src/review/actions/sweep-reviews';
import {Killed, type Fault} from '../../../scenery/fakes/fake-workspace';
import {
  ADMIN,
  COMMANDER,
  CS,
  CS_OPS,
  EXEC,
  LEAD,
  LEGAL,
  LEGAL2,
  ReviewStage,
} from '../review-stage';

export const FAULTS: readonly Fault[] = [
  'busy',
  'refused',
  'unknown, done',
  'unknown, not done',
  'killed before',
  'killed after',
];

const PEOPLE = [LEAD, COMMANDER, EXEC, LEGAL, LEGAL2, CS, CS_OPS];

/** An act with everything that has to have happened before it; the act may be repeated by a person, who presses again. */
export interface Scene {
  readonly before: (stage: ReviewStage) => void;
  readonly act: (stage: ReviewStage) => void;
}

function ask(stage: ReviewStage): void {
  askForReview(stage.as(LEAD), {
    fileId: stage.id(),
    people: {},
    notNeeded: {},
  });
}

function signed(stage: ReviewStage): void {
  ask(stage);
  stage.workspace.later(1);
  stage.press(EXEC, 'leadership');
  stage.press(COMMANDER, 'commander');
  stage.press(LEGAL, 'legal');
  stage.workspace.later(1);
}

export const release = (stage: ReviewStage) =>
  releaseDocument(stage.as(LEAD), stage.id(), 'withheld');

export const NEWS = 'news that every lane has signed, and of a delegate';

export const SCENES: Readonly<Record<string, Scene>> = {
  ask: {before: () => {}, act: ask},
  'ask, with Drive’s approvals and anchors': {
    before: stage => {
      stage.reviews.approvalsOn = true;
      stage.reviews.anchorsOn = true;
    },
    act: ask,
  },
  release: {before: signed, act: release},
  unlock: {
    before: stage => {
      signed(stage);
      release(stage);
    },
    act: stage => unlockReleased(stage.as(LEAD), stage.id(), 'A typo.'),
  },
  withdraw: {
    before: stage => {
      signed(stage);
      sweepReviews(stage.as(ADMIN));
    },
    act: stage => withdrawReview(stage.as(LEAD), stage.id(), 'Wrong text.'),
  },
  sweep: {
    before: stage => {
      ask(stage);
      stage.workspace.later(1);
      stage.press(EXEC, 'leadership');
      stage.press(LEGAL, 'legal', 'object', 'No.');
      stage.reviews.replyAs(
        COMMANDER,
        stage.id(),
        stage.thread('commander'),
        'LGTM',
      );
      stage.workspace.later(40);
    },
    act: stage => sweepReviews(stage.as(ADMIN)),
  },
  [NEWS]: {
    before: stage => {
      signed(stage);
      decideInReview(stage.as(EXEC), {
        act: 'delegate',
        fileId: stage.id(),
        lane: 'leadership',
        from: EXEC,
        person: CS,
        reason: 'On leave.',
      });
      stage.workspace.later(1);
    },
    act: stage => sweepReviews(stage.as(ADMIN)),
  },
};

/** Runs it as Google would: what kills the run or goes wrong is only seen from outside. */
export function attempt(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Killed) && !(error instanceof UserError)) {
      throw error;
    }
  }
}

export function again(stage: ReviewStage): void {
  stage.workspace.calm();
  sweepReviews(stage.as(ADMIN));
  sweepReviews(stage.as(ADMIN));
}

/** Facts that tell by which way the end was reached, not what it is. */
const OF_THE_WAY: readonly string[] = [
  'access',
  'brief',
  'lock-off',
  'mailing',
  'unsent',
];

/** All that has to be true afterwards, as one comparable value. */
export function outcome(stage: ReviewStage): unknown {
  const file = stage.file('customer');
  const facts = stage.columns();
  return {
    facts: facts
      .filter(({kind}) => !OF_THE_WAY.includes(kind))
      .map(({kind, lane, person, round, words}) =>
        // Who wrote a reply is asked of Drive Activity, which may not answer.
        [kind, lane, kind === 'prompted' ? '' : person, round, words].join(' '),
      )
      .sort(),
    access: PEOPLE.map(who => stage.reviews.roleOf(file.id, who)),
    granted: file.access
      .map(({who, role}) => [who.type === 'user' ? who.email : '', role])
      .sort(),
    locked: file.locked ?? false,
    threads: stage.reviews
      .threadsOf(file.id)
      .map(({content, replies}) => [
        /icr1\.([a-z|]+\.\d+)/.exec(content)?.[1],
        replies.length,
      ])
      .sort(),
    mails: stage.reviews.outbox
      .map(({message}) => `${message.key} ${message.to.join()}`)
      .sort(),
    approvals: (stage.reviews.approvals.get(file.id) ?? []).map(
      ({status}) => status,
    ),
    briefs: [...stage.reviews.briefs].map(([id, content]) => {
      const brief = openBrief(content, file.id, stage.reviews.keys);
      return {
        lanes: brief?.lanes.map(({key, members, signed}) => [
          key,
          members.map(({person}) => person),
          signed.map(({person}) => person),
        ]),
        texts: brief?.texts.map(({hash}) => hash),
        access: PEOPLE.map(who => stage.reviews.roleOf(id, who)),
        granted: stage.workspace.files
          .get(id)
          ?.access.map(({who}) => (who.type === 'user' ? who.email : ''))
          .sort(),
      };
    }),
    evidence: [...stage.workspace.files.values()].filter(
      ({mark, trashed}) => mark.kind === 'evidence' && !trashed,
    ).length,
    ledger: stage
      .tab('comms')
      .map(({audience, version}) => [audience, version]),
    journal: stage
      .tab('journal')
      .map(({key}) => String(key))
      .filter(key => !/:(access|lock-off|brief|mailing|unsent)(:|$)/.test(key))
      .sort(),
  };
}

/** The file ids of every stage are the same, so outcomes can be compared. */
export function staged({before}: Scene): ReviewStage {
  const stage = new ReviewStage();
  stage.workspace.searchLag = 0;
  // A mail service that can be asked afterwards: only then has every fault one right end. Google's cannot; see below and the bundle.
  stage.reviews.mailKnown = true;
  before(stage);
  stage.workspace.calm();
  return stage;
}

const STEP = 14;

/**
 * Every fault at every call when EVERY_FAULT is set. Otherwise one call of STEP meets one of the six faults, by
 * turns, so that neighbours differ; `turn` moves them on.
 */
export function cases(scene: Scene, turn: number): [string, Fault, number][] {
  const stage = staged(scene);
  scene.act(stage);
  const count = stage.workspace.callCount;
  const labels = stage.workspace.waves.flat();
  return FAULTS.flatMap(fault =>
    Array.from({length: count}, (_, nth): [string, Fault, number] => [
      `${fault} at call ${nth + 1} of ${count}`,
      fault,
      nth,
    ]),
  )
    .filter(
      ([, fault, nth]) =>
        process.env.EVERY_FAULT !== undefined ||
        (nth % STEP === turn % STEP &&
          FAULTS.indexOf(fault) ===
            (Math.floor(nth / STEP) + turn) % FAULTS.length),
    )
    .filter(
      // A tenant that refuses Drive's approvals goes on without: another end, and the right one.
      ([, fault, nth]) => fault !== 'refused' || !/approval/.test(labels[nth]),
    );
}
