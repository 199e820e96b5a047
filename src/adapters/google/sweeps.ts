import type {SweepLog} from '../../ports/sweeps';

const KEY = 'lastSweepAt';

/** A script property: the sweep's account writes it, everybody's run reads it. */
export class PropertySweepLog implements SweepLog {
  lastEnd(): string {
    return PropertiesService.getScriptProperties().getProperty(KEY) ?? '';
  }

  ended(at: string): void {
    PropertiesService.getScriptProperties().setProperty(KEY, at);
  }
}
