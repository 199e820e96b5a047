import type {IncidentView} from '../../src/core/incident/views';
import {aForm} from '../scenery/bundle/a-form';
import {installedOffice, LEAD, type Office} from '../scenery/bundle/office';
import {filesOf, rowsOf} from '../scenery/bundle/what-is-there';

/** An address nobody has, where the directory cannot look: sharing with it is refused for ever. */
const NOBODY = 'no.such.person@elsewhere.example';

function declareFor(office: Office, nth: number, people: readonly string[]) {
  return office.value<IncidentView>(LEAD, 'declareIncident', [
    aForm({operation: `op-sweep-${nth}`, people}),
  ]);
}

function states(office: Office): readonly string[] {
  return rowsOf(office, office.places.registerId, 'incidents').map(
    ({setup}) => String(setup).split(' ')[0],
  );
}

describe('the sweep', () => {
  it('gets to every interrupted incident, however many can never be finished', () => {
    const office = installedOffice();
    for (let nth = 1; nth <= 9; nth++) {
      expect(declareFor(office, nth, [NOBODY]).complete).toBe(false);
    }
    office.workspace.faults.set([{method: 'drive.files.copy', answer: 'kill'}]);
    office.run(LEAD, 'declareIncident', [aForm({operation: 'op-sweep-10'})]);
    office.workspace.faults.set([]);
    office.later(10);
    office.sweep();
    office.later(5);
    office.sweep();
    expect(filesOf(office, 'INC-2026-0010')).toHaveLength(4);
    expect(states(office)[9]).not.toBe('pending');
  });

  it('names the address that cannot be shared with, and everything else is done', () => {
    const office = installedOffice();
    const {steps, access} = declareFor(office, 1, [NOBODY]);
    const failed = steps.filter(({state}) => state !== 'done');
    expect(failed.map(({key}) => key)).toEqual(['share', 'ready']);
    expect(failed[0].detail).toContain(NOBODY);
    expect(access[0]).toBe('Not everybody has been let in: see the steps.');
  });

  it('does nothing where nothing is due', () => {
    const office = installedOffice();
    declareFor(office, 1, []);
    office.later(10);
    // The first sweep of a day writes the scorecard, and what it notices of deadlines.
    office.sweep();
    office.later(1);
    const before = JSON.stringify(office.files());
    office.sweep();
    expect(JSON.stringify(office.files())).toBe(before);
    expect(states(office)).toEqual(['ready']);
  });
});
