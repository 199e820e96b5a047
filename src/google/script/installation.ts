import type {Installation, InstallationStore} from '../../world/world';

const KEY = 'installation';

/** Script properties: one value, shared by everybody who uses this deployment. Read and write cost about 30 and 60 ms. */
export class PropertyInstallation implements InstallationStore {
  load(): Installation | null {
    const text = PropertiesService.getScriptProperties().getProperty(KEY);
    return text === null ? null : (JSON.parse(text) as Installation);
  }

  save(installation: Installation): void {
    PropertiesService.getScriptProperties().setProperty(
      KEY,
      JSON.stringify(installation),
    );
  }
}
