import type {TypedResult} from '../../../emulator/appsscript/contracts';
import type {Settings} from '../../../emulator/kernel/contracts';
import type {IncidentView} from '../../../src/core/incident/views';
import {aForm} from '../../scenery/bundle/a-form';
import {
  ADMIN,
  answerOf,
  Mould,
  SETUP,
  type Office,
} from '../../scenery/bundle/office';
import {filesOf, rowsOf} from '../../scenery/bundle/what-is-there';

const PEOPLE = Array.from(
  {length: 30},
  (_, nth) => `on-call-${nth + 1}@example.com`,
);

let mould: Mould | undefined;

/** Thirty people more, all of whom may declare. */
function office(settings: Partial<Settings> = {}): Office {
  mould ??= new Mould(made => {
    PEOPLE.forEach((email, nth) =>
      made.workspace.directory.add({
        email,
        displayName: `Person ${nth + 1}`,
        title: 'Engineer',
        department: 'Engineering',
      }),
    );
    made.value(ADMIN, 'runSetup', [
      {...SETUP, writers: [...SETUP.writers, ...PEOPLE]},
    ]);
    made.later(10);
  });
  return mould.copy(settings);
}

function views(results: readonly TypedResult[]): IncidentView[] {
  return results.map(result => {
    const answer = answerOf<IncidentView>(result);
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.value;
  });
}

function rows(made: Office, tab: string) {
  return rowsOf(made, made.places.registerId, tab);
}

describe('thirty people who declare at the same moment', () => {
  it.each(process.env.EVERY_FAULT ? [1, 2, 2026] : [1])(
    'get thirty incidents with thirty ids and ninety documents, and nobody is sent away (order %i)',
    async seed => {
      const made = office();
      const results = await made.workspace.scripts.runInterleaved(
        PEOPLE.map((as, nth) =>
          made.request(as, 'declareIncident', [
            aForm({
              operation: `op-at-once-${nth + 1}`,
              title: `Incident of ${as}`,
            }),
          ]),
        ),
        seed,
      );
      const shown = views(results);
      const ids = shown.map(({id}) => id);
      expect(shown.every(({complete}) => complete)).toBe(true);
      expect(new Set(ids).size).toBe(30);
      const incidents = rows(made, 'incidents');
      expect(incidents.map(({id}) => id).sort()).toEqual([...ids].sort());
      // Whoever was not certain of a copy is cleared by the next sweep.
      made.later(5);
      made.sweep();
      expect(rows(made, 'incidents').map(({setup}) => setup)).toEqual(
        Array.from({length: 30}, () => 'ready'),
      );
      // Each person's title stands under the id that person was given.
      for (const [nth, as] of PEOPLE.entries()) {
        expect(incidents.find(({id}) => id === ids[nth])?.title).toBe(
          `Incident of ${as}`,
        );
      }
      const documents = rows(made, 'documents');
      expect(documents).toHaveLength(90);
      expect(new Set(documents.map(({fileId}) => fileId)).size).toBe(90);
      for (const id of ids) expect(filesOf(made, id)).toHaveLength(4);
      const journal = rows(made, 'journal').map(({key}) => key);
      expect(new Set(journal).size).toBe(journal.length);
      expect(journal.length).toBeGreaterThanOrEqual(90);
    },
    120_000,
  );
});

describe('on a day when Google is slow', () => {
  it('everybody gets an incident, at the latest when the same form is sent again', async () => {
    const made = office({latency: 'sampled'});
    const requests = PEOPLE.map((as, nth) =>
      made.request(as, 'declareIncident', [
        aForm({operation: `op-slow-day-${nth + 1}`}),
      ]),
    );
    const results = await made.workspace.scripts.runInterleaved(requests, 3);
    requests.forEach((request, nth) => {
      const answer = answerOf<IncidentView>(results[nth]);
      if (answer.ok) return;
      expect(answer.what).toBe('Nothing was written yet.');
      const again = made.workspace.scripts.run(request);
      expect(answerOf<IncidentView>(again).ok).toBe(true);
    });
    expect(new Set(rows(made, 'incidents').map(({id}) => id)).size).toBe(30);
    expect(rows(made, 'incidents')).toHaveLength(30);
    expect(rows(made, 'documents')).toHaveLength(90);
  }, 120_000);
});

describe('one form sent from two windows at once', () => {
  it.each([1, 2, 3, 4])('makes one incident (order %i)', async seed => {
    const made = office();
    const [as] = PEOPLE;
    const send = made.request(as, 'declareIncident', [aForm()]);
    const results = await made.workspace.scripts.runInterleaved(
      [send, send],
      seed,
    );
    expect(new Set(views(results).map(({id}) => id))).toEqual(
      new Set(['INC-2026-0001']),
    );
    expect(rows(made, 'incidents')).toHaveLength(1);
    expect(rows(made, 'documents')).toHaveLength(3);
    expect(filesOf(made, 'INC-2026-0001')).toHaveLength(4);
  });
});
