import type {Installation, InstallationStore} from '../../world/world';

const KEY = 'installation';

/**
 * Script properties: one value, shared by everybody who uses this deployment. Read and write cost about 30 and 60 ms, so one
 * that is there is read once in a call.
 */
export class PropertyInstallation implements InstallationStore {
  private known: Installation | null = null;

  load(): Installation | null {
    if (this.known !== null) return this.known;
    const text = PropertiesService.getScriptProperties().getProperty(KEY);
    if (text !== null) this.known = JSON.parse(text) as Installation;
    return this.known;
  }

  save(installation: Installation): void {
    PropertiesService.getScriptProperties().setProperty(
      KEY,
      JSON.stringify(installation),
    );
    this.known = installation;
  }
}
