import type {Background} from '../background';
import type {Stretch} from '../draft';
import type {PlacedHit, Rule, RuleHead} from '../rule';
import {levels} from '../rule';
import {
  listedCustomers,
  listedNames,
  namesBesideRoles,
  titledNames,
} from './names';
import * as shapes from './shapes';

type Look = (text: string, background: Background) => readonly Stretch[];

const OUTSIDE = levels('W B B B B B B B W B');

function personal(
  id: string,
  title: string,
  message: string,
  head: Pick<RuleHead, 'fix'> & Partial<RuleHead>,
  look: Look,
): Rule {
  return {
    id,
    title,
    message,
    levels: OUTSIDE,
    concern: 'liability',
    english: false,
    ...head,
    look: 'text',
    find: ({plain}, {background}) =>
      plain.flatMap((text, block): readonly PlacedHit[] =>
        look(text, background).map(({start, end}) => ({
          block,
          start,
          end,
          masked: masked(text.slice(start, end)),
        })),
      ),
  };
}

/** Enough to find it, too little to use it: `j…` of seven letters. */
export function masked(words: string): string {
  const [first = ''] = Array.from(words);
  return `${/[\p{L}\d+]/u.test(first) ? first : ''}… (${words.length} characters)`;
}

/** Shows how an address is typed. */
const PLACEHOLDER =
  /^(?:(?:your|first|last|user)?[._-]?name|firstname[._-]?lastname|vorname[._-]?\w*|you|prenom[._-]?\w*|nombre|user)@|@(?:your|ihre?|votre|tu)[-.]/;

const REGION =
  /^(?:eu|us|usa|uk|de|at|ch|fr|es|it|nl|be|pl|ie|au|nz|ca|jp|emea|apac|dach|latam|global|\d+)$/;

/** `support-eu`, `no-reply`, `data.protection`: made of such words, and of regions. */
function isRole(parts: readonly string[], roles: readonly string[]): boolean {
  return (
    parts.some(part => roles.includes(part)) &&
    parts.every(part => roles.includes(part) || REGION.test(part))
  );
}

export const PERSONAL_RULES: readonly Rule[] = [
  personal(
    'PERSONAL-email',
    'Somebody’s e-mail address',
    'An e-mail address that is not a role mailbox.',
    {
      fix: 'Give a role mailbox such as support@…; the admin lists more of them in the Settings.',
    },
    (text, {lists}) => {
      const contacts = lists.publicContacts.map(contact =>
        contact.toLowerCase(),
      );
      const found = shapes.emails(text).filter(({start, end}) => {
        const address = text.slice(start, end).toLowerCase();
        const [mailbox] = address.split(/[@([]/);
        const parts = mailbox.trim().split('+')[0].split(/[-._]/);
        return (
          !contacts.includes(address) &&
          !PLACEHOLDER.test(address) &&
          !lists.roleMailboxes.includes(mailbox.trim().split('+')[0]) &&
          !isRole(parts, lists.roleMailboxes)
        );
      });
      return outside(text, found, shapes.secrets);
    },
  ),
  personal(
    'PERSONAL-phone',
    'A telephone number',
    'A telephone number that is not listed as public.',
    {
      fix: 'Give the support line; the admin lists it in the Settings.',
    },
    (text, {lists}) => {
      const open = lists.publicContacts
        .map(contact => contact.replace(/\D/g, ''))
        .filter(digits => digits.length > 5);
      return outside(
        text,
        shapes
          .phones(text)
          .filter(
            ({start, end}) =>
              !open.includes(text.slice(start, end).replace(/\D/g, '')),
          ),
        shapes.cards,
        shapes.ibans,
        shapes.numbers,
      );
    },
  ),
  personal(
    'PERSONAL-card',
    'A card number',
    'A payment card’s number.',
    {
      fix: 'Take it out; “the card ending in 1111” is enough.',
    },
    shapes.cards,
  ),
  personal(
    'PERSONAL-iban',
    'A bank account',
    'An account number (IBAN).',
    {
      fix: 'Take it out.',
    },
    shapes.ibans,
  ),
  personal(
    'PERSONAL-ip',
    'An IP address',
    'An IP address.',
    {
      levels: levels('W B B B B B W B W B'),
      fix: 'Take it out, or give it in the technical explanation where readers need it for their firewall.',
    },
    text => outside(text, shapes.ips(text), shapes.secrets),
  ),
  personal(
    'PERSONAL-secret',
    'A password, key or token',
    'This looks like a secret.',
    {
      levels: levels('B B B B B B B B B B'),
      fix: 'Take it out everywhere, also from the version history, and have it replaced: treat it as known.',
    },
    shapes.secrets,
  ),
  personal(
    'PERSONAL-number',
    'The number of a customer, order or person',
    'A number that stands for one customer or person.',
    {
      fix: 'Take it out; say what happened to how many.',
    },
    (text, {lists}) =>
      outside(
        text,
        shapes
          .numbers(text)
          .filter(
            ({start, end}) => !lists.publicIds.includes(text.slice(start, end)),
          ),
        shapes.cards,
        shapes.ibans,
      ),
  ),
  personal(
    'PERSONAL-name',
    'Somebody’s name',
    'The name of a person.',
    {
      levels: levels('- B B B B B B B W B'),
      fix: 'Write the role: “the incident commander”, “a customer”.',
    },
    (text, {lists}) =>
      outside(
        text,
        joined(
          titledNames(text),
          listedNames(lists.people)(text),
          namesBesideRoles(text),
        ),
        listedCustomers(lists.productWords),
      ),
  ),
  personal(
    'PERSONAL-customer',
    'A customer’s name',
    'The name of a customer.',
    {
      levels: levels('- B B B B B B B - B'),
      fix: 'Say how many and which kind: “three schools in the north”.',
    },
    (text, {lists}) => listedCustomers(lists.customers)(text),
  ),
  personal(
    'PERSONAL-birth',
    'A date of birth',
    'A date of birth.',
    {
      fix: 'Take it out; name the kind of data, never a value.',
    },
    shapes.births,
  ),
  personal(
    'PERSONAL-address',
    'A postal address',
    'A postal address.',
    {
      fix: 'Take it out; name the town or region if readers need it.',
    },
    shapes.addresses,
  ),
];

/** Those that lie in nothing the finders find; each looks at the text once. */
function outside(
  text: string,
  found: readonly Stretch[],
  ...finders: readonly shapes.Finder[]
): readonly Stretch[] {
  if (found.length === 0) return [];
  const others = finders.flatMap(find => find(text));
  return found.filter(
    ({start, end}) =>
      !others.some(other => other.start < end && start < other.end),
  );
}

function joined(...lists: readonly (readonly Stretch[])[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of lists.flat()) {
    if (
      !kept.some(({start, end}) => start < stretch.end && stretch.start < end)
    )
      kept.push(stretch);
  }
  return kept;
}
