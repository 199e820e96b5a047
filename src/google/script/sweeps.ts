import type {SweepLog} from '../../world/sweeps';
import {allProperties, type Properties} from './properties';
import {buildId} from './this-build';

const ENDED = 'lastSweepAt';
/** A place in the log means something to one account alone. */
const CHANGES = 'changesSeen';
const MISSED = 'lastSweepMissed';
const BUILD = 'lastSweepBuild';
/** A property takes 9 KB. Source: https://developers.google.com/apps-script/guides/services/quotas */
const MOST_MISSED = 150;

/** The bundle that ran when the sweep last came to its end: a trigger may run another one than people use. */
export function lastSweepBuild(): string {
  return PropertiesService.getScriptProperties().getProperty(BUILD) ?? '';
}

/** Script properties: the sweep's account writes them, everybody's run reads them. */
export class PropertySweepLog implements SweepLog {
  /** @param atStart Script properties as this call found them. */
  constructor(private readonly atStart: () => Properties = allProperties) {}

  lastEnd(fileId: string): string {
    const {[MISSED]: missed = '', [ENDED]: ended = ''} = this.atStart();
    return missed.split(' ').includes(fileId) ? '' : ended;
  }

  ended(at: string, missed: readonly string[]): void {
    PropertiesService.getScriptProperties().setProperties({
      [ENDED]: at,
      [BUILD]: buildId(),
      [MISSED]: missed.slice(0, MOST_MISSED).join(' '),
    });
  }

  changesFrom(account: string): string {
    const [who, place = ''] = (
      PropertiesService.getScriptProperties().getProperty(CHANGES) ?? ''
    ).split(' ');
    return who === account ? place : '';
  }

  changesSeen(account: string, upTo: string): void {
    PropertiesService.getScriptProperties().setProperty(
      CHANGES,
      `${account} ${upTo}`,
    );
  }
}
