import type {Call} from './ask/call';

/** A shared drive's rules that bear on the product, as its settings name them. */
export interface DriveRules {
  readonly name: string;
  /** Content managers may not share folders. */
  readonly managersShareFolders: boolean;
  /** Files are for members alone. */
  readonly membersOnly: boolean;
  /** Files are for people of the organisation alone. */
  readonly insideOnly: boolean;
}

/** What the installation can be asked about itself, as the person acting. */
export interface Health {
  /** Short names of permissions this person has not granted, `drive`; none when all are. */
  notGranted(): readonly string[];
  /** Where they are granted; '' when nothing is missing. */
  grantAt(): string;
  /** One small question to that API, so that its refusal shows. @param service `drive.googleapis.com` */
  probe(service: string, known: KnownFiles): Call<void>;
  driveRules(driveId: string): Call<DriveRules>;
  /** Recipients this person can still write to today. */
  mailsLeft(): number;
  /** Bytes in the store that holds ends of records, keys, and what waits. */
  storeBytes(): number;
  /** The bundle that runs now, and that of the last sweep; '' where none has run. */
  builds(): {readonly running: string; readonly sweep: string};
  /** Where this deployment answers everybody, '' when it was not deployed by program. */
  deployedAt(): string;
  /** Whether the trigger is this person's: nobody sees anybody else's. */
  mySweep(): boolean;
}

/** Files a probe may look at; '' before set-up. */
export interface KnownFiles {
  readonly folderId: string;
  readonly registerId: string;
  readonly documentId: string;
}
