import type {FeedbackForm} from '../../../../src/aftermath/contract';
import {giveFeedback} from '../../../../src/aftermath/actions/give-feedback';
import {aftermath} from '../../../../src/aftermath/brings';
import {takeUpActs} from '../../../../src/world/incidents/waiting-acts';
import {CSM, LEAD, SME} from '../../../scenery/fakes/installed-workspace';
import {ID, ResolvedIncident} from '../resolved-incident';
import {refusal} from '../../../scenery/refusal';

describe('three questions after the debrief (S4-35)', () => {
  const answers = (changes: Partial<FeedbackForm> = {}): FeedbackForm => ({
    incidentId: ID,
    operation: 'feedback-0001',
    helped: 'The status page text was ready.',
    hindered: '',
    change: 'Name a second approver for legal.',
    ...changes,
  });
  const told = (incident: ResolvedIncident) =>
    incident
      .view()
      .feedback.flatMap(({question, answers: given}) =>
        given.map(({words, by, waiting}) => [question, words, by, waiting]),
      );

  it('are kept with who answered, once; an answer given again counts instead', () => {
    const incident = new ResolvedIncident();
    expect(told(incident)).toEqual([]);
    giveFeedback(incident.as(), answers());
    giveFeedback(incident.as(), answers());
    expect(incident.rows('after')).toHaveLength(2);
    incident.workspace.later(5);
    giveFeedback(
      incident.as(),
      answers({operation: 'feedback-0002', helped: '', change: 'Two of them.'}),
    );
    expect(told(incident)).toEqual([
      ['helped', 'The status page text was ready.', LEAD, false],
      ['change', 'Two of them.', LEAD, false],
    ]);
    expect(incident.view().tasks.map(({key}) => key)).not.toContain('feedback');
  });

  it('are answered by whoever had a role, whatever they may write', () => {
    const incident = new ResolvedIncident();
    giveFeedback(incident.as(SME), answers({change: ''}));
    expect(incident.rows('after')).toEqual([]);
    expect(told(incident)).toEqual([
      ['helped', 'The status page text was ready.', SME, true],
    ]);
    incident.workspace.later(5);
    takeUpActs(incident.as(), aftermath.acts ?? {});
    takeUpActs(incident.as(), aftermath.acts ?? {});
    expect(told(incident)).toEqual([
      ['helped', 'The status page text was ready.', SME, false],
    ]);
    expect(
      refusal(() => giveFeedback(incident.as(CSM), answers())).why,
    ).toMatch(/held no role|not found|may not/i);
  });

  it('need one answer, after the resolution, and lose nothing typed', () => {
    const incident = new ResolvedIncident();
    expect(
      refusal(() =>
        giveFeedback(incident.as(), answers({helped: ' ', change: ''})),
      ).fields,
    ).toEqual([
      {field: 'helped', message: 'Answer one of the three at least.'},
    ]);
    expect(
      refusal(() =>
        giveFeedback(incident.as(), answers({hindered: 'x'.repeat(2001)})),
      ).fields,
    ).toEqual([{field: 'hindered', message: 'This is too long.'}]);
    incident.row('incidents', 0).resolvedAt = '';
    expect(refusal(() => giveFeedback(incident.as(), answers())).why).toBe(
      'The incident is not resolved.',
    );
  });

  it('of a restricted incident stay in its own register', () => {
    const incident = new ResolvedIncident({visibility: 'restricted'});
    giveFeedback(incident.as(), answers());
    const main = incident.workspace.files.get(
      incident.workspace.installation?.registerId ?? '',
    );
    expect(incident.rows('after')).toHaveLength(2);
    expect(main?.tabs.get('after')?.rows).toEqual([]);
  });
});
