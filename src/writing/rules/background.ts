import type {Draft} from './draft';
import type {KnownFacts} from './facts/known';

/** What the checks know beside the text: facts of the register, lists of the installation, other texts of the incident. */
export interface Background {
  readonly facts: KnownFacts;
  readonly lists: WordLists;
  /** Documents of the same incident that stay inside. */
  readonly inside: readonly OtherText[];
  /** Texts of the same incident that go outside. */
  readonly outside: readonly OtherText[];
  /** The message before this one in its series; null for the first. */
  readonly previous: Draft | null;
}

export interface OtherText {
  /** As people call it: "internal document". */
  readonly name: string;
  readonly draft: Draft;
  /** Sentences that may be quoted outside, word for word. */
  readonly quotable: readonly string[];
  /** Answers given to whoever asks, and not to all. */
  readonly negatives: readonly string[];
}

export interface WordLists {
  /** Names of products and services, which may be jargon in another mouth. */
  readonly productWords: readonly string[];
  /** Addresses and telephone numbers anybody may read. */
  readonly publicContacts: readonly string[];
  /** Parts before the @ that belong to a role, not to a person. */
  readonly roleMailboxes: readonly string[];
  readonly suppliers: readonly string[];
  /** Names of systems, projects and tools customers must not read. */
  readonly internalNames: readonly string[];
  /** Ids that look internal and are not, such as regions. */
  readonly publicIds: readonly string[];
  readonly people: readonly string[];
  readonly customers: readonly string[];
  /** Whether a time may be given at which something will work again. */
  readonly estimates: 'never' | 'with owner';
}

export const PRESET_LISTS: WordLists = {
  productWords: [],
  publicContacts: [],
  roleMailboxes:
    'support help helpdesk servicedesk service security privacy dpo legal billing sales press media info contact hello feedback status abuse incidents customercare success noreply no-reply postmaster git hilfe kundenservice datenschutz sicherheit kontakt presse vertrieb soporte ayuda atencion contacto privacidad seguridad prensa facturacion rechnung buchhaltung bestellung bewerbung zentrale empfang redaktion orders bookings billing accounts accounting invoices payroll jobs careers hr office reception desk complaints compliance admin webmaster mail post team ventas pedidos reclamaciones commande commandes comptabilite reclamations assistance aide rgpd securite facturation members membership mitglieder mitgliedschaft miembros membres tickets ticket booking reservations reservation reservas shop store events newsletter subscriptions returns refunds shipping delivery logistics operations ops it edv technik api developers partners procurement purchasing einkauf verkauf versand buero kanzlei praxis school schule library bibliothek frontdesk front enquiries enquiry inquiries queries fragen anfragen notifications notification alerts updates mailer robot donotreply do not reply no dpo dataprotection data protection gdpr dsb incident outage emergency notfall urgences trust customer customers client clients user users care public relations pr marketing finance learning training academy community research quality safety'.split(
      ' ',
    ),
  suppliers: [],
  internalNames: [],
  publicIds: [],
  people: [],
  customers: [],
  estimates: 'with owner',
};

export const NOTHING_KNOWN: KnownFacts = {
  startedAt: '',
  startOpen: false,
  endedAt: '',
  percentUsers: null,
  count: null,
  services: [],
  workaround: '',
  estimate: null,
  nextUpdateAt: '',
  dataStatement: 'unknown',
  dataAsked: false,
  causeStatus: 'unknown',
};

export const NO_BACKGROUND: Background = {
  facts: NOTHING_KNOWN,
  lists: PRESET_LISTS,
  inside: [],
  outside: [],
  previous: null,
};
