import type {AfterView} from '../../../src/aftermath/contract';
import {afterView} from '../../../src/aftermath/views/after-view';
import {cellsSeal} from '../../../src/core/register/sealed-cells';
import {declareIncident} from '../../../src/declare/actions/declare-incident';
import type {NewIncidentForm} from '../../../src/declare/contract';
import type {Cell} from '../../../src/world/register';
import type {World} from '../../../src/world/world';
import {fakeWorld} from '../../scenery/fakes/fake-world';
import type {FakeFile, FakeWorkspace} from '../../scenery/fakes/fake-workspace';
import {
  aForm,
  installedWorkspace,
  LEAD,
} from '../../scenery/fakes/installed-workspace';

export const ID = 'INC-2026-0001';

/** An incident that was resolved at 10:15, a quarter of an hour ago. */
export class ResolvedIncident {
  readonly workspace: FakeWorkspace = installedWorkspace();

  constructor(form: Partial<NewIncidentForm> = {}) {
    declareIncident(fakeWorld(this.workspace, LEAD), aForm(form));
    Object.assign(this.row('incidents', 0), {
      resolvedAt: '2026-11-21T10:15:00Z',
      phase: 'post-incident',
    });
    this.workspace.now = '2026-11-21T10:30:00Z';
    this.workspace.calm();
  }

  as(who: string = LEAD): World {
    return fakeWorld(this.workspace, who);
  }

  view(who: string = LEAD): AfterView {
    return afterView(this.as(who), ID);
  }

  /** Rows of the register the incident is kept in. */
  rows(tab: string): Record<string, Cell>[] {
    return this.register().tabs.get(tab)?.rows ?? [];
  }

  row(tab: string, at: number): Record<string, Cell> {
    const row = this.rows(tab)[at];
    if (!row) throw new Error(`There is no row ${at} in ${tab}.`);
    return row;
  }

  /** A message as the add-on records it. */
  wrote(cells: Readonly<Record<string, string>> & {sentAt: string}): void {
    const row = {...cells, incident: ID, recordedAt: cells.sentAt};
    const seal = cellsSeal('message', row, this.workspace.keys);
    this.rows('comms').push({...row, seal});
  }

  /** Text of a document of the incident, paragraph by paragraph. */
  text(kind: string): string {
    const files = [...this.workspace.files.values()].filter(
      ({mark}) => mark.kind === kind && mark.incident === ID,
    );
    if (files.length !== 1) throw new Error(`${files.length} of ${kind}.`);
    return (
      files[0].document
        ?.read(files[0].id, true)
        .segments.flatMap(({paragraphs}) => paragraphs.map(({text}) => text))
        .join('') ?? ''
    );
  }

  private register(): FakeFile {
    const own = [...this.workspace.files.values()].find(
      ({mark}) => mark.kind === 'register' && mark.incident === ID,
    );
    const main = this.workspace.files.get(
      this.workspace.installation?.registerId ?? '',
    );
    const register = own ?? main;
    if (!register) throw new Error('There is no register.');
    return register;
  }
}
