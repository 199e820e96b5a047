/** One value of a Google enum: prints as its name, crosses the border as its name. */
export class EnumValue {
  constructor(
    private readonly label: string,
    private readonly position: number,
  ) {}

  name(): string {
    return this.label;
  }

  ordinal(): number {
    return this.position;
  }

  toString(): string {
    return this.label;
  }

  toJSON(): string {
    return this.label;
  }
}

export function enumOf<K extends string>(
  ...names: readonly K[]
): Readonly<Record<K, EnumValue>> {
  return Object.fromEntries(
    names.map((name, position) => [name, new EnumValue(name, position)]),
  ) as Record<K, EnumValue>;
}
