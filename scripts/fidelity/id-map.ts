/** Fields that hold an id the server chose. */
const ID_FIELD = /^(id|spreadsheetId|sheetId|namedRangeId|protectedRangeId)$/;

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

/** Google's ids and the emulator's for the same things, learned from answers that stand side by side. */
export class IdMap {
  private readonly known = new Map<string, string>();

  /** Walks two answers in step; where both have an id at the same place, they are the same thing. */
  learn(google: unknown, emulator: unknown): void {
    if (!isJson(google) || !isJson(emulator)) return;
    for (const [name, theirs] of Object.entries(google)) {
      const ours = emulator[name];
      if (ID_FIELD.test(name) && !isJson(theirs) && String(theirs).length > 4) {
        if (ours !== undefined && !this.known.has(String(theirs))) {
          this.known.set(String(theirs), String(ours));
        }
      } else this.learn(theirs, ours);
    }
  }

  add(google: string, emulator: string): void {
    this.known.set(google, emulator);
  }

  knows(google: string): boolean {
    return this.known.has(google);
  }

  translate(text: string): string {
    let result = text;
    for (const [theirs, ours] of this.known) {
      result = result.split(theirs).join(ours);
    }
    return result;
  }
}
