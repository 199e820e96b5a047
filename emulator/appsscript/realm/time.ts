import {now} from './border';

/**
 * Puts the execution's clock behind `Date`. Deviation: Google shows local fields in the script's own time zone,
 * here they are those of the process (`TZ`), because a V8 context cannot have its own.
 */
export function installDate(scope: Record<string, unknown>): void {
  const Native = Date;
  function Emulated(...args: unknown[]): unknown {
    if (new.target === undefined) return new Native(now()).toString();
    const given = args.length === 0 ? [now()] : args;
    return Reflect.construct(Native, given, new.target) as Date;
  }
  Object.defineProperties(Emulated, {
    name: {value: 'Date'},
    length: {value: 7},
    prototype: {value: Native.prototype},
    now: {value: () => now(), writable: true, configurable: true},
    parse: {value: Native.parse, writable: true, configurable: true},
    UTC: {value: Native.UTC, writable: true, configurable: true},
  });
  Object.defineProperty(Native.prototype, 'constructor', {
    value: Emulated,
    writable: true,
    configurable: true,
  });
  scope.Date = Emulated;
}
