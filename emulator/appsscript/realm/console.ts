import {call, now} from './border';
import {stands} from './names';

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value === 'object' && value !== null) {
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  }
  return String(value);
}

/** `%s`, `%d` and the like are filled from the values that follow; the rest is joined by blanks. */
function line(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(shown).join(' ');
  const left = [...rest];
  const filled = first.replace(/%[sdifjoO]/g, mark =>
    left.length === 0 ? mark : shown(left.shift()),
  );
  return [filled, ...left.map(shown)].join(' ');
}

function log(severity: string, values: readonly unknown[]): void {
  call('internal.log', severity, line(values));
}

class Console {
  private readonly started = new Map<string, number>();

  error(...values: readonly unknown[]): void {
    log('ERROR', values);
  }

  info(...values: readonly unknown[]): void {
    log('INFO', values);
  }

  log(...values: readonly unknown[]): void {
    log('DEBUG', values);
  }

  warn(...values: readonly unknown[]): void {
    log('WARNING', values);
  }

  time(label = 'default'): void {
    this.started.set(label, now());
  }

  timeEnd(label = 'default'): void {
    const started = this.started.get(label);
    if (started !== undefined) this.log(`${label}: ${now() - started}ms`);
  }
}

class Logger {
  private readonly lines: string[] = [];

  clear(): void {
    this.lines.length = 0;
  }

  getLog(): string {
    return this.lines.map(entry => `${entry}\n`).join('');
  }

  log(...values: readonly unknown[]): this {
    this.lines.push(line(values));
    log('INFO', values);
    return this;
  }

  toString(): string {
    return 'Logger';
  }
}

stands(Logger, 'Base.Logger', 'Logger');
export const console = new Console();
export const logger = new Logger();
