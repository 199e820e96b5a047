import {utf8Length} from '../../core/base/digest';
import {SWEEP} from '../../core/base/sweep-function';
import type {Health, KnownFiles} from '../../world/health';
import {driveRulesOf, probeOf} from './probes';
import {allProperties} from './properties';
import {lastSweepBuild} from './sweeps';
import {buildId, deployedAddress} from './this-build';

/** The published types are older than the method. */
type Authorization = GoogleAppsScript.Script.AuthorizationInfo & {
  getAuthorizedScopes(): string[];
};

/** What Apps Script and Google's APIs say about this installation. */
export class ScriptHealth implements Health {
  /** @param scopes Every scope of the manifest. */
  constructor(private readonly scopes: readonly string[]) {}

  /** Source: https://developers.google.com/apps-script/reference/script/authorization-info#getauthorizedscopes */
  notGranted(): readonly string[] {
    const granted = new Set(this.info().getAuthorizedScopes());
    return this.scopes
      .filter(scope => !granted.has(scope))
      .map(scope => scope.replace(/^.*\/auth\//, ''));
  }

  grantAt(): string {
    return (this.info().getAuthorizationUrl() as string | null) ?? '';
  }

  probe(service: string, known: KnownFiles) {
    return probeOf(service, known);
  }

  driveRules(driveId: string) {
    return driveRulesOf(driveId);
  }

  mailsLeft(): number {
    return MailApp.getRemainingDailyQuota();
  }

  storeBytes(): number {
    return Object.entries(allProperties()).reduce(
      (sum, [name, text]) => sum + utf8Length(name + text),
      0,
    );
  }

  builds(): {running: string; sweep: string} {
    return {running: buildId(), sweep: lastSweepBuild()};
  }

  deployedAt(): string {
    return deployedAddress();
  }

  mySweep(): boolean {
    return ScriptApp.getProjectTriggers().some(
      trigger => trigger.getHandlerFunction() === SWEEP,
    );
  }

  private info(): Authorization {
    return ScriptApp.getAuthorizationInfo(
      ScriptApp.AuthMode.FULL,
    ) as Authorization;
  }
}
