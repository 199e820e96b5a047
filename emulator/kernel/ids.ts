/** Repeatable randomness (mulberry32), so ids and sampled latencies are the same in every run of a seed. */
export class Random {
  constructor(private state: number) {}

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Where the sequence stands, to be stored and handed to the constructor again. */
  get position(): number {
    return this.state;
  }
}

const ALPHABET =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Ids shaped like Google's: 44 characters beginning with 1 for files, others as asked. */
export class Ids {
  constructor(private readonly random: Random) {}

  file(): string {
    return `1${this.text(43)}`;
  }

  text(length: number): string {
    let id = '';
    for (let i = 0; i < length; i++) {
      id += ALPHABET[Math.floor(this.random.next() * ALPHABET.length)];
    }
    return id;
  }

  /** A positive number with that many digits, as text. */
  digits(length: number): string {
    let id = String(1 + Math.floor(this.random.next() * 9));
    while (id.length < length) id += Math.floor(this.random.next() * 10);
    return id;
  }
}
