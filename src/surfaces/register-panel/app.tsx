import {DialogButtons} from '../../kit/dialog-buttons';
import {PanelGroups} from './panel-groups';
import {usePanel} from './use-panel';

/** Beside the register: what is open and when each has to say something next; which texts wait for whom. */
export function RegisterPanel() {
  const panel = usePanel();
  return (
    <main onInput={panel.typing}>
      <h1 class="hidden-text">Incidents and reviews</h1>
      <DialogButtons />
      <hr />
      <PanelGroups panel={panel} />
    </main>
  );
}
