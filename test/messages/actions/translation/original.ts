import {lookAtDraft} from '../../../../src/messages/actions/look-at-draft';
import {LEAD} from '../../../review/actions/review-stage';
import {refusal} from '../../../scenery/refusal';
import {SYMPTOM, Stage} from './a-translation';

describe('when the original changes', () => {
  function translated(): readonly [Stage, string] {
    const made = new Stage();
    const {fileId} = made.make();
    made.say(fileId, SYMPTOM, 'Kartenzahlungen schlagen fehl');
    made.say(fileId, 'Your Example team', 'Ihr Example-Team');
    return [made, fileId];
  }

  const CHANGED = 'The original has changed since: “Customer communication”.';

  it('its translation is stale: named at the ask, until somebody has looked', () => {
    const [made, fileId] = translated();
    expect(made.row(fileId).outdated).toEqual([]);
    made.say(made.id(), 'We are investigating.', 'We know no more yet.');
    expect(made.row(fileId).outdated).toEqual([CHANGED]);
    expect(made.row(made.id()).outdated).toEqual([]);
    expect(refusal(() => made.ask(fileId)).why).toContain(CHANGED);
    made.look(fileId);
    expect(made.row(fileId).outdated).toEqual([]);
    expect(made.ask(fileId)).toMatchObject({kind: 'asked'});
    expect(made.tab('journal')).toContainEqual(
      expect.objectContaining({
        event: 'draft looked at',
        text: `Customer communication (German). ${CHANGED}`,
      }),
    );
  });

  it('a change that comes while somebody looks has to be looked at, too', () => {
    const [made, fileId] = translated();
    made.say(made.id(), 'We are investigating.', 'We know no more yet.');
    const {seen} = made.row(fileId);
    made.say(made.id(), 'We know no more yet.', 'We know the cause.');
    expect(
      refusal(() =>
        lookAtDraft(made.as(LEAD), {
          incidentId: made.incident,
          fileId,
          seen,
        }),
      ).why,
    ).toContain('changed again');
  });

  it('times are renewed in both and make nothing stale; typed words stay the writer’s', () => {
    const [made, fileId] = translated();
    made.change({nextCustomerAt: '2026-11-21T11:45:00Z'});
    expect(made.lines(fileId)).toContain(
      'Unsere nächste Meldung: bis zum 21. November um 11:45 UTC.',
    );
    expect(made.row(fileId).outdated).toEqual([]);
    made.change({symptom: 'Card payments fail in the EU'});
    expect(made.lines(made.id())[0]).toBe(
      'Subject: Card payments fail in the EU',
    );
    expect(made.lines(fileId)[0]).toBe(
      'Betreff: Kartenzahlungen schlagen fehl',
    );
    expect(made.row(fileId).outdated).toEqual([CHANGED]);
  });

  it('a line that comes is there in both, in each language', () => {
    const [made, fileId] = translated();
    made.change({impactEndedAt: '2026-11-21T09:20:00Z'});
    expect(made.lines(made.id())).toContain(
      'The effects ended at 09:20 UTC on 21 November. We keep watching.',
    );
    expect(made.lines(fileId)).toContain(
      'Die Auswirkungen endeten am 21. November um 09:20 UTC. Wir beobachten das weiter.',
    );
  });

  it('one that cannot be read stops its translation', () => {
    const [made, fileId] = translated();
    made.workspace.files.delete(made.id());
    expect(made.row(fileId).outdated).toEqual([
      '“Customer communication”, which this translates, cannot be read.',
    ]);
  });
});
