import {limitOfMeetings} from '../../../../src/aftermath/rules/strategic-meetings';
import {beginDocument} from '../../../../src/aftermath/actions/begin-document';
import {
  acceptTimeline,
  correctTimeline,
} from '../../../../src/aftermath/actions/review-timeline';
import {addTimelineEntry} from '../../../../src/upkeep/actions/add-timeline-entry';
import {refusal} from '../../../scenery/refusal';
import {LEAD} from '../../../scenery/fakes/installed-workspace';
import {ID, ResolvedIncident} from '../resolved-incident';

describe('the timeline', () => {
  it('is reviewed before it is told: what is doubtful is named, acceptance ticks the task (S4-20)', () => {
    const incident = new ResolvedIncident();
    expect(incident.view().timeline.doubts.join()).toContain(
      'Nothing is written down between',
    );
    acceptTimeline(incident.as(), ID, 'accept-0001');
    expect(
      incident.view().tasks.find(({key}) => key === 'timeline-review'),
    ).toMatchObject({state: 'done', by: LEAD});
  });

  it('is corrected by a new row; the old one stays as it was', () => {
    const incident = new ResolvedIncident();
    addTimelineEntry(incident.as(), {
      incidentId: ID,
      operation: 'entry-00001',
      at: '2026-11-21T09:50:00Z',
      text: 'Withdrawn',
    });
    const entry = {
      ...incident.row('journal', incident.rows('journal').length - 1),
    };
    const correction = {
      incidentId: ID,
      operation: 'correct-01',
      corrects: String(entry.key),
      at: '2026-11-21T09:40:00Z',
      text: 'Withdrawn ten minutes earlier',
    };
    correctTimeline(incident.as(), correction);
    correctTimeline(incident.as(), correction);
    const journal = incident.rows('journal');
    expect(journal.filter(({event}) => event === 'correction')).toMatchObject([
      {at: '2026-11-21T09:40:00Z', recordedAt: incident.workspace.now},
    ]);
    expect(journal).toContainEqual(entry);
    beginDocument(incident.as(), ID, 'post-mortem');
    expect(incident.text('post-mortem')).toContain(
      '09:40 UTC: Withdrawn ten minutes earlier',
    );
    expect(incident.text('post-mortem')).not.toContain('09:50');
    const {told} = incident.view().timeline;
    expect(told.filter(({entered}) => entered)).toMatchObject([
      {at: correction.at, text: correction.text, corrects: entry.key},
    ]);
    const same = refusal(() =>
      correctTimeline(incident.as(), {
        ...correction,
        operation: 'correct-02',
        corrects: told.find(({entered}) => entered)?.key,
      }),
    );
    expect(same.fields?.map(({field}) => field)).toEqual(['text']);
  });

  it('keeps what the product recorded: a row no person entered is not corrected', () => {
    const incident = new ResolvedIncident();
    const rows = incident.rows('journal').length;
    const {told} = incident.view().timeline;
    expect(told.length).toBeGreaterThan(0);
    for (const {key, at} of told) {
      const {why} = refusal(() =>
        correctTimeline(incident.as(), {
          incidentId: ID,
          operation: 'correct-01',
          corrects: key,
          at,
          text: 'It was otherwise',
        }),
      );
      expect(why).toBe('Only what people entered is corrected here.');
    }
    expect(incident.rows('journal')).toHaveLength(rows);
  });
});

describe('meetings with strategic customers', () => {
  function withCustomers(customers: number, hosts: string) {
    const incident = new ResolvedIncident();
    const set = (key: string, value: string): void => {
      const row = incident.rows('settings').find(one => one.key === key);
      if (!row) throw new Error(`There is no setting ${key}.`);
      row.value = value;
    };
    set(
      'strategicCustomers',
      Array.from({length: customers}, (_, at) => `Customer ${at}`).join('\n'),
    );
    set('strategicHosts', hosts);
    return incident.view();
  }

  it('are dealt out while the rotation can carry them (S3-13, S3-14)', () => {
    const {capacity, turns} = withCustomers(3, 'a@example.com\nb@example.com');
    expect(capacity).toContain('The offer can be kept.');
    expect(turns.map(({host}) => host)).toEqual([
      'a@example.com',
      'b@example.com',
      'a@example.com',
    ]);
  });

  it('keep to the preliminary analysis while the post-mortem is not out (S3-17)', () => {
    const {limit} = withCustomers(3, 'a@example.com');
    expect(limit).toContain('that the preliminary analysis does not say');
    expect(limitOfMeetings(true)).toBe('');
  });

  it('are refused when the last customer would wait two weeks (S3-16)', () => {
    const {capacity, turns} = withCustomers(60, 'a@example.com');
    expect(capacity).toContain('waiting two weeks is worse than no offer');
    expect(turns).toEqual([]);
  });

  it('are not spoken of where nobody is on the list', () => {
    expect(new ResolvedIncident().view().capacity).toBe('');
  });
});
