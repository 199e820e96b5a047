import {decideClock} from '../../../src/clocks/actions/decide-clock';
import {chase} from '../../../src/clocks/actions/chase';
import {HOLDING_WORDS} from '../../../src/clocks/rules/holding';
import {draftHoldingNotes} from '../../../src/holding-notes';
import {Killed, type Fault} from '../../scenery/fakes/fake-workspace';
import {
  ADMIN,
  COMMANDER,
  EXEC,
  LEAD,
  LEGAL,
  ReviewStage,
  TEMPLATES,
} from '../../review/actions/review-stage';

const NOTE =
  '# Entry\n\nWe are working on it.\n\n{{progress.sinceLast?}}\n\n{{if no progress.sinceLast}} ✎ What is new?';

/** Level 1: status page and stakeholders every 30 minutes. Declared at 9:10; nothing goes out. */
function stage(body = NOTE, settings: Readonly<Record<string, string>> = {}) {
  const made = new ReviewStage({}, settings, [
    ...TEMPLATES,
    {key: 'status', name: 'Template status', markdown: body},
  ]);
  made.reviews.outbox.length = 0;
  // Stakeholders are told, so that one rhythm is missed.
  made.wrote({
    key: 'told',
    incident: idOf(made),
    audience: 'stakeholders',
    channel: 'mail',
    sentAt: '2026-11-21T09:55:00Z',
    sentBy: LEAD,
  });
  return made;
}

function idOf(made: ReviewStage): string {
  return String(made.tab('incidents')[0].id);
}

/** The sweep, every five minutes; a run that dies is simply over. */
function sweepUntil(made: ReviewStage, until: string): void {
  for (; made.workspace.now <= until; made.workspace.later(5)) {
    for (const part of [draftHoldingNotes, chase]) {
      try {
        part(made.as(ADMIN));
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        if (error instanceof Killed) break;
      }
    }
  }
}

const notes = (made: ReviewStage) =>
  [...made.workspace.files.values()].filter(
    ({mark, trashed}) =>
      mark.kind === 'status' && mark.incident !== '' && !trashed,
  );
const mailsTo = (made: ReviewStage, to: string, about: RegExp) =>
  made.reviews.outbox.filter(
    ({message}) => message.to.includes(to) && about.test(message.body),
  );

describe('when a rhythm is missed', () => {
  it('a holding note is drafted from the template of its stage and put into review, and nothing is posted', () => {
    const made = stage();
    sweepUntil(made, '2026-11-21T09:40:00Z');
    expect(notes(made)).toEqual([]);
    sweepUntil(made, '2026-11-21T10:15:00Z');
    const [note] = notes(made);
    expect(notes(made)).toHaveLength(1);
    expect(note.document?.textOf()).toContain(HOLDING_WORDS);
    for (const reviewer of [EXEC, COMMANDER, LEGAL]) {
      expect(mailsTo(made, reviewer, /You are asked to review/)).toHaveLength(
        1,
      );
    }
    expect(made.tab('reviews').every(({fileId}) => fileId === note.id)).toBe(
      true,
    );
    expect(
      made.tab('comms').filter(({audience}) => audience === 'customers'),
    ).toEqual([]);
  });

  it('its owner is told once, with the link', () => {
    const made = stage();
    sweepUntil(made, '2026-11-21T11:30:00Z');
    const told = mailsTo(made, LEAD, /A holding note is drafted/);
    expect(told).toHaveLength(1);
    expect(told[0].message.body).toContain(notes(made)[0].id);
  });

  it('one with gaps is left to its owner: reviewers are asked about whole texts', () => {
    const made = stage(`${NOTE}\n\n✎ What this means for the business.`);
    sweepUntil(made, '2026-11-21T10:15:00Z');
    const [{id}] = notes(made);
    expect(made.tab('reviews').filter(({fileId}) => fileId === id)).toEqual([]);
    expect(mailsTo(made, LEAD, /A holding note is drafted/)).toHaveLength(1);
  });

  it.each<[string, (made: ReviewStage) => void]>([
    ['it is closed', made => (made.tab('incidents')[0].phase = 'closed')],
    ['somebody has paused the clock', made => pause(made)],
    ['policy says off', made => made.setting('holdingNotes', 'Off')],
    [
      'the word went out in time',
      made =>
        made.wrote({
          key: 'page',
          incident: idOf(made),
          audience: 'customers',
          channel: 'status page',
          sentAt: '2026-11-21T09:39:00Z',
          sentBy: LEAD,
        }),
    ],
  ])('none is drafted when %s', (_, change) => {
    const made = stage();
    change(made);
    sweepUntil(made, '2026-11-21T10:00:00Z');
    expect(notes(made)).toEqual([]);
  });

  it('none is drafted of a restricted incident', () => {
    const made = new ReviewStage({visibility: 'restricted'}, {}, [
      ...TEMPLATES,
      {key: 'status', name: 'Template status', markdown: NOTE},
    ]);
    sweepUntil(made, '2026-11-21T11:30:00Z');
    expect(notes(made)).toEqual([]);
  });
});

function pause(made: ReviewStage): void {
  decideClock(made.as(LEAD), {
    incidentId: idOf(made),
    key: 'customers:status page:first',
    kind: 'paused',
    reason: 'Told by phone.',
    minutes: 0,
  });
}

describe('whatever breaks a call of the sweep', () => {
  const from = '2026-11-21T09:40:00Z';
  const until = '2026-11-21T10:00:00Z';
  const calls = (() => {
    const counted = stage();
    sweepUntil(counted, from);
    counted.workspace.calm();
    sweepUntil(counted, until);
    return counted.workspace.callCount;
  })();
  const every = process.env.EVERY_FAULT ? 1 : 9;

  it.each<Fault>([
    'busy',
    'unknown, done',
    'unknown, not done',
    'killed before',
    'killed after',
  ])('%s: one note, asked about once, and told of at most once', fault => {
    for (let nth = 0; nth < calls; nth += every) {
      const made = stage();
      sweepUntil(made, from);
      made.workspace.calm();
      made.workspace.fault = at => (at === nth ? fault : null);
      sweepUntil(made, until);
      expect([nth, notes(made).length]).toEqual([nth, 1]);
      expect(
        made.tab('documents').filter(({kind}) => kind === 'status'),
      ).toHaveLength(1);
      for (const reviewer of [EXEC, COMMANDER, LEGAL]) {
        expect(
          mailsTo(made, reviewer, /You are asked to review/).length,
        ).toBeLessThan(2);
      }
      expect(
        mailsTo(made, LEAD, /A holding note is drafted/).length,
      ).toBeLessThan(2);
    }
  });
});
