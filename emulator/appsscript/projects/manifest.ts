import {invalid} from '../../kernel/errors';

/** The parts of `appsscript.json` an execution depends on. Source: https://developers.google.com/apps-script/manifest */
export interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
  readonly webapp?: {
    readonly access?: 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS';
    readonly executeAs?: 'USER_ACCESSING' | 'USER_DEPLOYING';
  };
  readonly executionApi?: {
    readonly access?: 'MYSELF' | 'DOMAIN' | 'ANYONE';
  };
  readonly addOns?: AddOns;
}

export interface AddOns {
  readonly common?: {
    readonly name?: string;
    readonly logoUrl?: string;
    readonly homepageTrigger?: RunFunction;
    readonly universalActions?: readonly {
      readonly label: string;
      readonly runFunction?: string;
      readonly openLink?: string;
    }[];
  };
  readonly docs?: HostAddOn;
  readonly sheets?: HostAddOn;
  readonly drive?: HostAddOn;
}

export interface HostAddOn {
  readonly homepageTrigger?: RunFunction;
  readonly onItemsSelectedTrigger?: RunFunction;
  readonly onFileScopeGrantedTrigger?: RunFunction;
}

export interface RunFunction {
  readonly runFunction: string;
  readonly enabled?: boolean;
}

/** @throws ApiError 400 for text that is no JSON object, as saving it in the editor would. */
export function parseManifest(source: string): Manifest {
  let read: unknown;
  try {
    read = JSON.parse(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw invalid(`"appsscript.json" has errors: ${reason}`);
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw invalid('"appsscript.json" has errors: Invalid manifest.');
  }
  const manifest = read as Manifest;
  for (const prefix of manifest.urlFetchWhitelist ?? []) {
    if (!/^https:\/\/[^/]+\//.test(prefix)) {
      throw invalid(
        `"appsscript.json" has errors: URLs must use the HTTPS scheme and have a path: ${prefix}`,
      );
    }
  }
  return manifest;
}
