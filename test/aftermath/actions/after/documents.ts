import {beginDocument} from '../../../../src/aftermath/actions/begin-document';
import {suggestAction} from '../../../../src/aftermath/actions/suggest-action';
import {addTimelineEntry} from '../../../../src/upkeep/actions/add-timeline-entry';
import {ID, ResolvedIncident} from '../resolved-incident';
import {anAction} from './forms';
import {refusal} from '../../../scenery/refusal';

describe('a document of the time after', () => {
  it('is made once, from its template, with what the record knows (S3-2, S3-8)', () => {
    const incident = new ResolvedIncident();
    beginDocument(incident.as(), ID, 'analysis');
    beginDocument(incident.as(), ID, 'analysis');
    const text = incident.text('analysis');
    expect(text).toContain('Detected at about 2026-11-21 08:45 UTC');
    expect(text).toContain('The post-mortem is not out yet.');
    expect(
      incident.view().documents.find(({template}) => template === 'analysis')
        ?.url,
    ).toContain('docs.google.com');
    expect(
      incident.rows('documents').filter(({kind}) => kind === 'analysis'),
    ).toHaveLength(1);
  });

  it('holds timeline, open questions and actions of a post-mortem (S4-19, S4-20, S4-24)', () => {
    const incident = new ResolvedIncident();
    addTimelineEntry(incident.as(), {
      incidentId: ID,
      operation: 'entry-00001',
      at: '2026-11-21T09:40:00Z',
      text: 'Version 4.3 withdrawn',
    });
    suggestAction(incident.as(), anAction());
    beginDocument(incident.as(), ID, 'post-mortem');
    const text = incident.text('post-mortem');
    expect(text).toContain('2026-11-21 09:40 UTC: Version 4.3 withdrawn [');
    expect(text).toContain('Suggested, not accepted yet: Alert when');
    expect(text).toContain('From start to detection: 5 min');
    expect(text).toContain('Nothing is written down between');
    expect(text).not.toContain('{{');
  });

  it.each([
    ['post-mortem.post-incident', 'Executive summary'],
    ['post-mortem.incident-report', 'Prevention'],
  ])(
    'comes in the layout that was chosen (S2-30, S1-19): %s',
    (template, title) => {
      const incident = new ResolvedIncident();
      beginDocument(incident.as(), ID, template);
      expect(incident.text('post-mortem')).toContain(title);
      // One report: the other shapes are not offered any more.
      expect(
        incident
          .view()
          .documents.filter(one => one.template.startsWith('post-mortem')),
      ).toHaveLength(1);
    },
  );

  it('is not begun before the resolution, nor of a kind that is none', () => {
    const incident = new ResolvedIncident();
    expect(
      refusal(() => beginDocument(incident.as(), ID, 'customer')).why,
    ).toContain('no such document');
    incident.row('incidents', 0).resolvedAt = '';
    expect(
      refusal(() => beginDocument(incident.as(), ID, 'analysis')).why,
    ).toContain('not resolved');
  });

  it('says what to do where set-up has not brought its template yet', () => {
    const incident = new ResolvedIncident();
    const {installation} = incident.workspace;
    if (!installation) throw new Error('not installed');
    incident.workspace.installation = {...installation, templates: {}};
    expect(
      refusal(() => beginDocument(incident.as(), ID, 'analysis')).remedy,
    ).toContain('Set up');
  });

  it.each([
    'unknown, done',
    'unknown, not done',
    'killed before',
    'killed after',
  ] as const)('is there once whatever call meets: %s', fault => {
    const calls = new ResolvedIncident();
    beginDocument(calls.as(), ID, 'retrospective');
    for (let nth = 0; nth < calls.workspace.callCount; nth++) {
      const incident = new ResolvedIncident();
      incident.workspace.fault = call => (call === nth ? fault : null);
      try {
        beginDocument(incident.as(), ID, 'retrospective');
      } catch {
        // Begun again below.
      }
      incident.workspace.calm();
      incident.workspace.locked = false;
      incident.workspace.later(10);
      beginDocument(incident.as(), ID, 'retrospective');
      expect(incident.text('retrospective')).not.toContain('{{');
      expect(
        incident.rows('documents').filter(({kind}) => kind === 'retrospective'),
      ).toHaveLength(1);
    }
  });
});
