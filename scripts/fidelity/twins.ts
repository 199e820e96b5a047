/** Fields that hold a name the server made up: ids, not ours to choose and never the same twice. */
const ID_FIELD = /^(ids?|parents|[a-z]\w*Id|etag)$/;

/** Fields that hold a resource name: the kind of thing, and an id behind the slash. */
const NAME_FIELD = /^(user|name|\w+Name)$/;

/** Short ids (`sheetId: 0`) and words (`anyoneWithLink`) are no accident; they have to be equal. */
const CHANCE =
  /^(?=.*\d)((kix|suggest|h)\.)?[\w-]{5,}$|^AAA[\w-]{8}$|^kix\.\w+$|^[\w-]{20,}$/;

const SERVICE_ACCOUNT = /[\w.+-]+@[\w.-]+\.gserviceaccount\.com/g;

/**
 * Google's ids and the emulator's for the same things. The first time an id of Google's shows, the one that
 * stands at its place in the emulator's answer becomes its twin; from then on nothing else will do, and no
 * other id of Google's may have the same twin.
 */
export class Twins {
  private readonly ours = new Map<string, string>();
  private readonly taken = new Set<string>();

  constructor(
    /** Who stands for the account of the recording. */
    private readonly account: string,
  ) {}

  add(google: string, emulator: string): void {
    this.ours.set(google, emulator);
    this.taken.add(emulator);
  }

  knows(google: string): boolean {
    return this.ours.has(google);
  }

  of(google: string): string | undefined {
    return this.ours.get(google);
  }

  /** Whether a value that stands under this name may be the twin of Google's; learns it when it is new. */
  pair(name: string, google: string, emulator: string): boolean {
    if (NAME_FIELD.test(name)) {
      const [kind, id, ours] = [
        ...google.split('/'),
        emulator.split('/').pop(),
      ];
      return (
        emulator.startsWith(`${kind}/`) && this.pair('id', id ?? '', ours ?? '')
      );
    }
    if (!ID_FIELD.test(name) || !CHANCE.test(google)) return false;
    const known = this.ours.get(google);
    if (known !== undefined) return known === emulator;
    if (this.taken.has(emulator) || !sameShape(google, emulator)) return false;
    this.add(google, emulator);
    return true;
  }

  /** A text of the recording as the emulator would have it: ids in addresses, requests and messages. */
  translate(text: string): string {
    return text
      .replace(SERVICE_ACCOUNT, this.account)
      .replace(/kix\.\w+|[\w-]{5,}/g, word => this.ours.get(word) ?? word);
  }
}

function sameShape(google: string, emulator: string): boolean {
  if (/^\d+$/.test(google)) return /^\d+$/.test(emulator);
  return CHANCE.test(emulator) && google.length === emulator.length;
}
