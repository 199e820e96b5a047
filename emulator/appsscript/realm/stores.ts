import {call} from './border';
import {stands} from './names';

class Properties {
  constructor(private readonly scope: string) {}

  private ask(method: string, ...args: readonly unknown[]): unknown {
    return call(`service.Properties.${method}`, this.scope, ...args);
  }

  deleteAllProperties(): this {
    this.ask('deleteAllProperties');
    return this;
  }

  deleteProperty(key: string): this {
    this.ask('deleteProperty', key);
    return this;
  }

  getKeys(): string[] {
    return this.ask('getKeys') as string[];
  }

  getProperties(): Record<string, string> {
    return this.ask('getProperties') as Record<string, string>;
  }

  getProperty(key: string): string | null {
    return this.ask('getProperty', key) as string | null;
  }

  setProperties(
    properties: Readonly<Record<string, unknown>>,
    deleteAllOthers = false,
  ): this {
    const texts = Object.entries(properties).map(([k, v]) => [k, String(v)]);
    this.ask('setProperties', Object.fromEntries(texts), deleteAllOthers);
    return this;
  }

  setProperty(key: string, value: unknown): this {
    if (value === null || value === undefined) {
      this.ask('setProperty', key, null);
      return this;
    }
    this.ask('setProperty', key, String(value));
    return this;
  }
}

class PropertiesService {
  getScriptProperties(): Properties {
    return new Properties('script');
  }

  getUserProperties(): Properties {
    return new Properties('user');
  }

  /** Null outside a document. */
  getDocumentProperties(): Properties | null {
    return call('internal.hasDocument') ? new Properties('document') : null;
  }

  toString(): string {
    return 'PropertiesService';
  }
}

class Cache {
  constructor(private readonly scope: string) {}

  private ask(method: string, ...args: readonly unknown[]): unknown {
    return call(`service.Cache.${method}`, this.scope, ...args);
  }

  get(key: string): string | null {
    return this.ask('get', key) as string | null;
  }

  getAll(keys: readonly string[]): Record<string, string> {
    return this.ask('getAll', keys) as Record<string, string>;
  }

  put(key: string, value: unknown, expirationInSeconds?: number): void {
    const kept = value === null || value === undefined ? null : String(value);
    this.ask('put', key, kept, expirationInSeconds);
  }

  putAll(
    values: Readonly<Record<string, unknown>>,
    expirationInSeconds?: number,
  ): void {
    const texts = Object.entries(values).map(([k, v]) => [k, String(v)]);
    this.ask('putAll', Object.fromEntries(texts), expirationInSeconds);
  }

  remove(key: string): void {
    this.ask('remove', key);
  }

  removeAll(keys: readonly string[]): void {
    this.ask('removeAll', keys);
  }
}

class CacheService {
  getScriptCache(): Cache {
    return new Cache('script');
  }

  getUserCache(): Cache {
    return new Cache('user');
  }

  getDocumentCache(): Cache | null {
    return call('internal.hasDocument') ? new Cache('document') : null;
  }

  toString(): string {
    return 'CacheService';
  }
}

class Lock {
  constructor(private readonly scope: string) {}

  private ask(method: string, ...args: readonly unknown[]): unknown {
    return call(`service.Lock.${method}`, this.scope, ...args);
  }

  hasLock(): boolean {
    return call('internal.hasLock', this.scope) as boolean;
  }

  releaseLock(): void {
    this.ask('releaseLock');
  }

  tryLock(timeoutInMillis: number): boolean {
    return this.ask('tryLock', timeoutInMillis) as boolean;
  }

  waitLock(timeoutInMillis: number): void {
    this.ask('waitLock', timeoutInMillis);
  }
}

class LockService {
  getScriptLock(): Lock {
    return new Lock('script');
  }

  getUserLock(): Lock {
    return new Lock('user');
  }

  getDocumentLock(): Lock | null {
    return call('internal.hasDocument') ? new Lock('document') : null;
  }

  toString(): string {
    return 'LockService';
  }
}

stands(Properties, 'Properties.Properties', 'Properties');
stands(PropertiesService, 'Properties.PropertiesService', 'PropertiesService');
stands(Cache, 'Cache.Cache', 'Cache');
stands(CacheService, 'Cache.CacheService', 'CacheService');
stands(Lock, 'Lock.Lock', 'Lock');
stands(LockService, 'Lock.LockService', 'LockService');
export const propertiesService = new PropertiesService();
export const cacheService = new CacheService();
export const lockService = new LockService();
