import type {Answer, ProgressView, Choice} from '../core/base/answer';
import type {IncidentView, SeverityView} from '../core/incident/views';
import type {
  IncidentKind,
  Roles,
  Link,
  Visibility,
  RawEventData,
  RoleKey,
  KnownPerson,
} from '../core/incident/words';

/** Everything the new-incident form holds, exactly as typed; the server trims and checks. */
export interface NewIncidentForm {
  /** Made once when the form opens: sending the same form twice makes one incident. */
  readonly operation: string;
  readonly title: string;
  readonly known: string;
  readonly severity: string;
  /** '' when not known, else the text of a number between 0 and 100. */
  readonly percentUsers: string;
  readonly kind: IncidentKind | '';
  readonly detection: string;
  readonly services: readonly string[];
  readonly roles: Roles;
  readonly links: readonly Link[];
  readonly regulatory: readonly string[];
  readonly visibility: Visibility;
  /** Addresses that get access beside the roles; for a restricted incident nobody else does. */
  readonly people: readonly string[];
  readonly rawEventData: RawEventData | '';
  /** ISO time or ''; the page converts from the person's zone. */
  readonly startedAt: string;
  readonly detectedAt: string;
  readonly comms: {readonly needed: boolean | null; readonly reason: string};
  readonly faq: {readonly needed: boolean; readonly reason: string};
  readonly technical: boolean;
  /** For pentest-vulnerability and security (S0-10). */
  readonly customerAction: string;
  readonly affected: string;
  /** Facts of messages by key; those left out are not known. */
  readonly facts?: Readonly<Record<string, string>>;
}

export interface NewIncidentView {
  readonly me: string;
  readonly scale: {
    readonly name: string;
    readonly levels: readonly SeverityView[];
  };
  readonly kinds: readonly Choice[];
  readonly detections: readonly Choice[];
  readonly regimes: readonly Choice[];
  readonly roles: readonly {
    readonly key: RoleKey;
    readonly label: string;
    readonly hint: string;
    readonly required: boolean;
  }[];
  /** For completion while typing: the People tab. */
  readonly people: readonly KnownPerson[];
  readonly services: readonly string[];
  readonly commsTriggers: readonly string[];
  /** Named on the screen when the incident is restricted. */
  readonly restrictedAccess: readonly string[];
}

/** What pages may call of this capability by name; each checks what it gets and acts as the person who clicked. */
export interface DeclareFunctions {
  newIncidentView(): Answer<NewIncidentView>;
  /** @param early Answers as soon as the documents can be used; `goesOn` tells to have the rest done at once. */
  declareIncident(form: NewIncidentForm, early?: boolean): Answer<IncidentView>;
  declarationProgress(operation: string): Answer<ProgressView>;
  /** The one button: does what is missing and answers with the whole again. */
  finishIncident(incidentId: string, operation?: string): Answer<IncidentView>;
}
