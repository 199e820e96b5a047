// Over 250 lines: one line of the check after the other, as the page shows them.
import {enableAddress, type GoogleApi} from '../../core/base/google-apis';
import {inWords, minutesBetween} from '../../core/base/instant';
import {
  DAY_LIMITS,
  isSameDay,
  paceInWords,
  paceOf,
  type DaySpent,
} from '../../core/base/sweep-pace';
import type {CheckLine} from '../contract';

export interface InstallationFacts {
  readonly now: string;
  /** `why` is '' for an API that answered. */
  readonly apis: readonly {
    readonly api: GoogleApi;
    readonly why: string;
    readonly enableAt: string;
  }[];
  readonly notGranted: readonly string[];
  readonly grantAt: string;
  /** Whether the person finds themselves in the directory; null when it was not to be asked. */
  readonly directory: boolean | null;
  readonly web: {
    /** As it was deployed by program; '' when it was not. */
    readonly deployedAt: string;
    /** As mails name it. */
    readonly used: string;
  };
  readonly sweep: {
    readonly endedAt: string;
    readonly build: string;
    readonly running: string;
    readonly mine: boolean;
    /** What its account has used of the day; null while nobody has counted. */
    readonly spent: DaySpent | null;
  };
  readonly mailsLeft: number;
  readonly storeBytes: number;
  readonly place: PlaceFacts;
}

export type PlaceFacts =
  | {readonly kind: 'nowhere'}
  | {readonly kind: 'unseen'}
  | {
      readonly kind: 'my-drive';
      /** Whether the incident folder bears a mark that this Cloud project may read. */
      readonly marked: boolean;
    }
  | {
      readonly kind: 'shared-drive';
      readonly id: string;
      readonly marked: boolean;
      readonly name: string;
      readonly managersShareFolders: boolean;
      readonly membersOnly: boolean;
      readonly insideOnly: boolean;
    };

/** The sweep runs every five minutes; three in a row may be slow or fail. */
const LATE_MIN = 20;
/** A release at the worst level writes to some twenty people. */
const FEW_MAILS = 50;
/** Of script properties. Source: https://developers.google.com/apps-script/guides/services/quotas */
const STORE_BYTES = 500 * 1024;
const NEARLY_FULL = 0.8;
const ADMIN = 'https://admin.google.com/ac';

export function installationLines(
  facts: InstallationFacts,
): readonly CheckLine[] {
  return [
    granted(facts),
    ...facts.apis.map(apiLine),
    directoryLine(facts),
    ...placeLines(facts.place),
    ...markLines(facts.place),
    addressLine(facts),
    sweepLine(facts),
    spentLine(facts),
    buildLine(facts),
    mailLine(facts),
    storeLine(facts),
  ];
}

function good(label: string, detail: string): CheckLine {
  return {label, state: 'good', detail, remedy: ''};
}

function granted({notGranted, grantAt}: InstallationFacts): CheckLine {
  const label = 'Your permissions';
  if (notGranted.length === 0) return good(label, 'All are granted.');
  return {
    label,
    state: 'bad',
    detail: `You have not granted: ${notGranted.join(', ')}.`,
    remedy: 'Grant them with every box ticked, then check again.',
    ...(grantAt !== '' && {
      link: {label: 'Grant what is missing', url: grantAt},
    }),
  };
}

function apiLine({api, why, enableAt}: InstallationFacts['apis'][number]) {
  if (why === '') return good(api.title, 'Answers.');
  const url = enableAt || enableAddress(api.service, '');
  return {
    label: api.title,
    state: 'bad' as const,
    detail: `${why} Without it, ${api.purpose}.`,
    remedy: 'Enable it, wait some minutes, and check again.',
    link: {label: `Enable the ${api.title}`, url},
  };
}

function directoryLine({directory}: InstallationFacts): CheckLine {
  const label = 'Directory';
  if (directory === true) return good(label, 'Colleagues can be looked up.');
  return {
    label,
    state: 'warning',
    detail:
      directory === null
        ? 'Could not be asked.'
        : 'It does not show even you, so reviewers cannot be looked up and typed answers have to be confirmed.',
    remedy:
      'In the Admin console set External Directory Sharing (Directory settings, Sharing settings) to “Organization data and authenticated user basic profile fields”; or enter reviewers in the People tab.',
    link: {
      label: 'Directory settings',
      url: `${ADMIN}/directorysettings/sharing`,
    },
  };
}

function placeLines(place: PlaceFacts): readonly CheckLine[] {
  const label = 'Where it is kept';
  switch (place.kind) {
    case 'nowhere':
      return [
        {
          label,
          state: 'bad',
          detail: 'Set-up has not run yet.',
          remedy: 'Run set-up.',
        },
      ];
    case 'unseen':
      return [
        {
          label,
          state: 'bad',
          detail: 'You do not see the incident folder.',
          remedy:
            'Ask an owner of the installation for access, or look in the bin.',
        },
      ];
    case 'my-drive':
      return [
        {
          label,
          state: 'warning',
          detail:
            'In somebody’s My Drive: it goes with that account when the person leaves.',
          remedy:
            'Best moved to a shared drive: give set-up its address when you install, or transfer the files before the account is deleted.',
        },
      ];
    case 'shared-drive':
      return [
        good(label, `In the shared drive “${place.name}”.`),
        ...driveRuleLines(place),
      ];
  }
}

/**
 * Marks are properties of the app, that is of the script's Cloud project: under another one nothing is found again.
 * Source: https://developers.google.com/workspace/drive/api/guides/properties
 */
function markLines(place: PlaceFacts): readonly CheckLine[] {
  const label = 'Cloud project';
  if (place.kind === 'nowhere' || place.kind === 'unseen') return [];
  if (place.marked) return [good(label, 'The one the files were made under.')];
  return [
    {
      label,
      state: 'bad',
      detail:
        'The incident folder bears no mark of this script’s Cloud project: the script was moved to another project after set-up. Copies, evidence and the documents of incidents are not recognised any more.',
      remedy:
        'Enter the earlier project number again under Project Settings of the script, before anybody declares or releases.',
      link: {label: 'Your scripts', url: 'https://script.google.com/home'},
    },
  ];
}

function driveRuleLines(
  place: Extract<PlaceFacts, {kind: 'shared-drive'}>,
): readonly CheckLine[] {
  const link = {
    label: `Settings of “${place.name}”`,
    url: `https://drive.google.com/drive/folders/${place.id}`,
  };
  const line = (
    state: CheckLine['state'],
    detail: string,
    remedy: string,
  ): CheckLine => ({
    label: 'Rules of the shared drive',
    state,
    detail,
    remedy,
    link,
  });
  return [
    ...(place.membersOnly
      ? [
          line(
            'bad',
            'Only members may be given access, so reviewers and CS Ops who are none get nothing.',
            'In the drive’s settings allow people who are not members to be added to files.',
          ),
        ]
      : []),
    ...(place.managersShareFolders
      ? [
          line(
            'warning',
            'Only managers may share folders, so people get an incident’s files one by one, and not those made later.',
            'In the drive’s settings allow content managers to share folders.',
          ),
        ]
      : []),
    ...(place.insideOnly
      ? [
          line(
            'warning',
            'Nobody outside your organisation may be given access: outside counsel cannot be asked.',
            'Leave it, unless somebody outside has to sign.',
          ),
        ]
      : []),
  ];
}

function addressLine({web: {deployedAt, used}}: InstallationFacts): CheckLine {
  const label = 'Address of the web app';
  if (used === '') {
    return {
      label,
      state: 'bad',
      detail: 'It is not known, so mails lead to documents.',
      remedy: 'Publish with npm run deploy, or open the web app once.',
    };
  }
  const link = {label: 'Try it in another browser', url: used};
  if (deployedAt === '') {
    return {
      label,
      state: 'warning',
      detail: `${used}, as it was opened first; Google does not say whether that is the newest deployment.`,
      remedy: 'Publish with npm run deploy: then the product knows.',
      link,
    };
  }
  if (deployedAt === used) return {...good(label, used), link};
  return {
    label,
    state: 'bad',
    detail: `Mails lead to ${used}; the deployment answers at ${deployedAt}.`,
    remedy: 'Empty reviewPage in the Settings tab and run set-up again.',
    link: {label: 'The deployment', url: deployedAt},
  };
}

function sweepLine({sweep, now}: InstallationFacts): CheckLine {
  const label = 'The sweep';
  const whose = sweep.mine ? 'It is installed by you.' : '';
  if (sweep.endedAt === '') {
    return {
      label,
      state: 'bad',
      detail: `It has never run to its end. ${whose}`.trim(),
      remedy:
        'Switch it on as the account it shall have, best a bot’s; in the web app or with installSweep in the script editor it runs every five minutes, from a menu hourly.',
      act: 'install-sweep',
    };
  }
  const minutes = Math.round(minutesBetween(sweep.endedAt, now));
  const ran = `Last ran to its end ${minutes} minutes ago. ${whose}`.trim();
  const slower = sweep.spent ? paceOf(sweep.spent, now).minutes - 5 : 0;
  if (minutes <= LATE_MIN + slower) return good(label, ran);
  return {
    label,
    state: 'bad',
    detail: ran,
    remedy:
      'Look under Executions of the script; its account may have to grant a permission again (run installSweep again).',
    link: {
      label: 'Executions',
      url: 'https://script.google.com/home/executions',
    },
  };
}

function spentLine({sweep: {spent}, now}: InstallationFacts): CheckLine {
  const label = 'The day’s quota';
  if (spent === null || !isSameDay(spent, spent.account, now)) {
    return good(label, 'The sweep has used none of it.');
  }
  const {used, since} = spent;
  const words = paceInWords(paceOf(spent, now));
  const detail = `Since ${inWords(since)} the sweep has used ${used.fetches} of ${DAY_LIMITS.fetches} requests, ${Math.ceil(used.seconds / 60)} of ${DAY_LIMITS.seconds / 60} minutes and ${used.mails} of ${DAY_LIMITS.mails} mails.`;
  return words === ''
    ? good(label, detail)
    : {
        label,
        state: 'warning',
        detail: `${detail} ${words}`,
        remedy:
          'Withdraw or release what nobody reviews any more. Give the sweep an account that does nothing else.',
      };
}

function buildLine({sweep}: InstallationFacts): CheckLine {
  const label = 'Version';
  if (sweep.build === '' || sweep.build === sweep.running) {
    return good(label, `Build ${sweep.running}.`);
  }
  return {
    label,
    state: 'warning',
    detail: `You use build ${sweep.running}; the sweep ran build ${sweep.build}.`,
    remedy:
      'Publish with npm run deploy, which gives both the same; right after it, wait for the next sweep.',
  };
}

function mailLine({mailsLeft}: InstallationFacts): CheckLine {
  const label = 'Mail';
  const detail = `You can write to ${mailsLeft} more people today.`;
  return mailsLeft >= FEW_MAILS
    ? good(label, detail)
    : {
        label,
        state: 'warning',
        detail,
        remedy: 'Let a colleague ask and release until tomorrow.',
      };
}

/** Ends of records are never let go: a record without its end could be cut short unnoticed. */
function storeLine({storeBytes}: InstallationFacts): CheckLine {
  const label = 'Room for records';
  const share = storeBytes / STORE_BYTES;
  const detail = `${Math.round(share * 100)} % of it is used.`;
  return share < NEARLY_FULL
    ? good(label, detail)
    : {
        label,
        state: share < 0.95 ? 'warning' : 'bad',
        detail: `${detail} When it is full, nothing more can be approved or released.`,
        remedy:
          'Deploy a second installation for new incidents, as the admin guide says under “When the record is full”; this one keeps its incidents.',
      };
}
