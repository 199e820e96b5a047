import {shortHash} from '../base/short-hash';

/**
 * A stamped value is remembered in the name of the range over it, so that the document carries its own memory
 * and a copy or a lost register loses nothing:
 * `ic:<field>#<hash of the text written>[~<hash of the value a person refused>][@<hash of the address>=<address with fields>]`.
 * A link whose text is not stamped has no field. Names are visible to everybody and at most 256 characters long.
 * Source: CreateNamedRangeRequest, https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request
 */
export interface RangeName {
  readonly field: string;
  readonly textHash: string;
  /** '' unless a person chose to keep words of their own. */
  readonly refused: string;
  readonly link: {readonly hash: string; readonly template: string} | null;
}

const NAME =
  /^ic:([\w.]*)#([0-9a-f]{8})(?:~([0-9a-f]{8}))?(?:@([0-9a-f]{8})=(.*))?$/;
const ENTRY = 'ic-entry:';
const LONGEST = 256;

/** Null when the address template is too long to be remembered: such a link is stamped once. */
export function rangeName(name: RangeName): string | null {
  const refused = name.refused === '' ? '' : `~${name.refused}`;
  const link = name.link ? `@${name.link.hash}=${name.link.template}` : '';
  const whole = `ic:${name.field}#${name.textHash}${refused}${link}`;
  if (whole.length <= LONGEST) return whole;
  return name.field === '' ? null : rangeName({...name, link: null});
}

export function readRangeName(name: string): RangeName | null {
  const match = NAME.exec(name);
  if (!match) return null;
  const [, field, textHash, refused = '', hash, template] = match;
  return {
    field,
    textHash,
    refused,
    link: hash === undefined ? null : {hash, template},
  };
}

/** The name over a timeline entry; the same operation has the same name. */
export function entryName(operation: string): string {
  return `${ENTRY}${shortHash(operation)}${shortHash(`${operation}.`)}`;
}

export function isEntryName(name: string): boolean {
  return name.startsWith(ENTRY);
}

/** Whether the text under it is data of an incident. */
export function isOurs(name: string): boolean {
  const read = readRangeName(name);
  return name.startsWith(ENTRY) || (read !== null && read.field !== '');
}
