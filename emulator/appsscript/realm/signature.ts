import {Exception} from './border';

type Kind = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'function';

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return 'number[]';
  if (typeof value === 'function') return '(class)';
  return '(class)';
}

function fits(value: unknown, kind: Kind): boolean {
  if (kind === 'array') return Array.isArray(value);
  return typeof value === kind && value !== null;
}

/** The complaint about arguments no overload takes. */
export function mismatch(method: string, args: readonly unknown[]): Exception {
  return new Exception(
    `The parameters (${args.map(shown).join(',')}) don't match the method signature for ${method}.`,
  );
}

/** Refuses arguments that fit none of the overloads, each a list of kinds separated by blanks (`''` takes none). */
export function check(
  method: string,
  args: readonly unknown[],
  ...overloads: readonly string[]
): void {
  const fitting = overloads.some(overload => {
    const kinds = overload === '' ? [] : (overload.split(' ') as Kind[]);
    return (
      kinds.length === args.length &&
      kinds.every((kind, at) => fits(args[at], kind))
    );
  });
  if (!fitting) throw mismatch(method, args);
}
