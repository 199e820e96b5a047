import {Button} from '../../../kit/button';
import {closeWindow} from '../../../kit/server';
import {InstallationLines} from './installation-lines';

/** Whether everything the product stands on answers, and what to do where it does not. */
export function CheckInstallationPage() {
  return (
    <main>
      <h1 class="hidden-text">Check installation</h1>
      <InstallationLines />
      <div class="buttons">
        <Button onClick={closeWindow}>Close</Button>
      </div>
    </main>
  );
}
