// Over 250 lines: one table of views, each made from the one before it.
import type {
  AskProposal,
  ChangesView,
  LaneView,
  ReviewView,
  SharingView,
} from '../../../src/review/contract';
import {NEW_INCIDENT} from './views';

const ME = NEW_INCIDENT.me;
export const LEGAL = 'lou.legal@example.com';
export const LEADER = 'chief.customer.officer.with.a.long.name@example.com';
export const COMMANDER = 'ada@example.com';

/** ISO time so many minutes from now. */
export const fromNow = (minutes: number): string =>
  new Date(Date.now() + minutes * 60_000 + 5000).toISOString();

export const reviewer = (
  person: string,
  since = -12,
  due = 18,
): LaneView['members'][number] => ({
  person,
  since: fromNow(since),
  dueAt: fromNow(due),
  standsFor: '',
});

const lane = (
  key: string,
  label: string,
  answersFor: string,
  checklist: readonly string[],
): LaneView => ({
  key,
  label,
  answersFor,
  checklist,
  conditional: false,
  quorum: 'any',
  round: 0,
  standing: 'not-asked',
  because: '',
  members: [],
  awaited: [],
  signed: [],
  changed: [],
  suggestions: [],
  threadUrl: '',
  mine: false,
  waitsForMe: false,
});

const LEADERSHIP_LANE = lane(
  'leadership',
  'Senior leadership',
  'clarity and tone, and that we stand behind it',
  ['Is it confident and deliberate, without half-truths?'],
);
const COMMANDER_LANE = lane(
  'commander',
  'Incident commander',
  'that the text matches what we know and are doing',
  ['Does it say where the response really stands?'],
);
export const LEGAL_LANE = lane('legal', 'Legal', 'liability and risk', [
  'Is it free of admissions and promises we must not make?',
  'Does it match what we must tell regulators and what our contracts require?',
  'Is it free of personal data?',
]);

export const awaited = (
  of: LaneView,
  person: string,
  more: Partial<LaneView> = {},
): LaneView => ({
  ...of,
  round: 1,
  standing: 'awaited',
  members: [reviewer(person)],
  awaited: [reviewer(person)],
  threadUrl: `https://docs.google.com/document/d/customer/edit?disco=${of.key}`,
  ...more,
});

export const signed = (
  of: LaneView,
  person: string,
  more: Partial<LaneView> = {},
): LaneView => ({
  ...awaited(of, person),
  standing: 'approved',
  awaited: [],
  signed: [
    {
      person,
      at: fromNow(-4),
      how: 'signed with Incident Comms',
      round: 1,
    },
  ],
  ...more,
});

const gate = (
  key: string,
  why: string,
  remedy: string,
  ...items: readonly string[]
) => ({key, why, remedy, items});

export const LANES_GATE = gate(
  'lanes',
  'Not every lane has signed the text as it stands.',
  'Ask who is missing, or wait.',
  'Legal: awaited',
);
export const RAW_DATA_GATE = gate(
  'raw-event-data',
  'It is not known whether raw event data is lost or intact.',
  'Ask the engineering SME, and choose "lost" or "intact" in the sidebar.',
  'unknown',
);
export const FAQ_GATE = gate(
  'faq',
  'The FAQ is neither approved nor skipped with a reason.',
  'Have the FAQ signed first.',
  'FAQ',
);
export const PLACEHOLDERS_GATE = gate(
  'placeholders',
  'Placeholders are left in the text.',
  'Fill them in, or take them out.',
  '{{next.update}}',
);

/** The customer text of a Sev0 before anybody was asked: leadership, commander and legal sign it. */
export const DRAFT: ReviewView = {
  me: ME,
  fileId: 'customer',
  kind: 'customer',
  label: 'Customer communication',
  incidentId: 'INC-2026-0042',
  reviewed: true,
  phase: 'draft',
  round: 0,
  textHash: 'a'.repeat(64),
  lanes: [LEADERSHIP_LANE, COMMANDER_LANE, LEGAL_LANE],
  objections: [],
  gates: [LANES_GATE, PLACEHOLDERS_GATE, FAQ_GATE],
  versions: [],
  drifted: false,
  left: [],
  can: {
    ask: true,
    release: false,
    giveUp: false,
    withdraw: false,
    unlock: false,
    override: false,
    editReviewers: false,
  },
  owner: {look: false, confirm: []},
  refused: [],
  technical: 'none',
  pageUrl: 'https://script.google.com/macros/s/key/exec?file=customer',
  lastSweepAt: fromNow(-3.2),
  now: fromNow(0),
};

export const IN_REVIEW: ReviewView = {
  ...DRAFT,
  phase: 'in-review',
  round: 1,
  lanes: [
    awaited(LEADERSHIP_LANE, LEADER),
    signed(COMMANDER_LANE, COMMANDER),
    awaited(LEGAL_LANE, LEGAL, {
      awaited: [reviewer(LEGAL, -42, -12)],
    }),
  ],
  gates: [LANES_GATE, FAQ_GATE],
  can: {...DRAFT.can, release: true, withdraw: true, editReviewers: true},
};

export const OBJECTED: ReviewView = {
  ...IN_REVIEW,
  round: 2,
  lanes: [
    signed(LEADERSHIP_LANE, LEADER, {
      standing: 'voided',
      changed: ['What happened', 'What we are doing'],
      suggestions: ['Say “card payments” instead of “transactions”.'],
    }),
    signed(COMMANDER_LANE, COMMANDER),
    awaited(LEGAL_LANE, LEGAL, {standing: 'objected', awaited: []}),
  ],
  objections: [
    {
      key: 'fact-7',
      lane: 'legal',
      laneLabel: 'Legal',
      person: LEGAL,
      words: 'The second paragraph promises a refund. Take it out.',
      at: fromNow(-6),
    },
  ],
  can: {...IN_REVIEW.can, override: true},
};

export const MINE: ReviewView = {
  ...IN_REVIEW,
  lanes: [
    signed(LEADERSHIP_LANE, LEADER),
    signed(COMMANDER_LANE, COMMANDER),
    awaited(LEGAL_LANE, ME, {mine: true, waitsForMe: true}),
  ],
  can: {
    ask: false,
    release: false,
    giveUp: false,
    withdraw: false,
    unlock: false,
    override: false,
    editReviewers: false,
  },
};

export const APPROVED: ReviewView = {
  ...IN_REVIEW,
  phase: 'approved',
  round: 2,
  lanes: [
    signed(LEADERSHIP_LANE, LEADER),
    signed(COMMANDER_LANE, COMMANDER),
    signed(LEGAL_LANE, LEGAL),
  ],
  gates: [],
  technical: 'released',
};

export const RELEASED: ReviewView = {
  ...APPROVED,
  phase: 'released',
  versions: [
    {
      number: 1,
      state: 'done',
      startedAt: fromNow(-3),
      startedBy: ME,
      doneAt: fromNow(-2),
      pdfUrl: 'https://drive.google.com/file/d/pdf/view',
      technical: 'on-request',
    },
  ],
  can: {
    ask: false,
    release: false,
    giveUp: false,
    withdraw: false,
    unlock: true,
    override: false,
    editReviewers: false,
  },
};

/** A kind without approval. */
export const UNREVIEWED: ReviewView = {
  ...DRAFT,
  fileId: 'internal',
  kind: 'internal',
  label: 'Internal communication',
  reviewed: false,
  lanes: [],
  gates: [],
  can: {...RELEASED.can, unlock: false},
};

export const PROPOSAL: AskProposal = {
  restricted: false,
  lanes: [
    {
      key: 'engineering',
      label: 'Engineering',
      answersFor: 'technical accuracy',
      conditional: false,
      quorum: 'any',
      minutes: 30,
      asked: ['sam.sme@example.com'],
      ladder: ['kim.a@example.com', 'kim.b@example.com'],
      settled: false,
    },
    {
      key: 'cs|leadership',
      label: 'Customer success or senior leadership',
      answersFor: 'clarity and tone',
      conditional: false,
      quorum: 'any',
      minutes: 60,
      asked: ['carla.cs@example.com', LEADER],
      ladder: [],
      settled: false,
    },
    {
      key: 'legal',
      label: 'Legal',
      answersFor: 'liability and risk',
      conditional: true,
      quorum: 'any',
      minutes: 45,
      asked: [LEGAL],
      ladder: [],
      settled: false,
    },
  ],
  people: [
    ...NEW_INCIDENT.people,
    {name: 'Lou Legal', email: LEGAL},
    {name: 'Carla Service', email: 'carla.cs@example.com'},
  ],
};

export const CHANGES: ChangesView = {
  since: 'signed',
  at: fromNow(-20),
  sections: [
    {
      title: 'What happened',
      kind: 'edited',
      was: '',
      lines: [
        [],
        [
          {kind: 'same', text: 'Since 09:12 UTC '},
          {kind: 'removed', text: 'some'},
          {kind: 'added', text: 'about half of all'},
          {kind: 'same', text: ' card payments end in an error page.'},
        ],
        [],
      ],
    },
    {
      title: '',
      kind: 'added',
      was: '',
      lines: [[{kind: 'added', text: 'Dear customer,'}]],
    },
  ],
};

export const SHARING: SharingView = {
  expected: ['The incident’s team may edit it.', `${LEGAL} may comment.`],
  findings: [
    {
      message: 'Whoever has the link may read it.',
      repairable: true,
      remedy: 'Repair takes the link access away.',
    },
    {
      message: 'partner@elsewhere.example may read it, from a folder above.',
      repairable: false,
      remedy: 'Take the access away at the folder “Shared with partners”.',
    },
  ],
};
