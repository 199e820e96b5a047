import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/** What clasp reads. */
interface ClaspFile {
  readonly scriptId?: string;
}

/** What this installation is, from one deployment to the next; keep it beside `.clasp.json`. */
export interface DeploymentRecord {
  /** Number of the standard Cloud project. */
  readonly cloudProject?: string;
  readonly deploymentId?: string;
  readonly versionNumber?: number;
  /** Where the web app answers everybody, `…/exec`. */
  readonly webApp?: string;
  /** The card add-on is deployed, too. */
  readonly card?: boolean;
}

/** The two files in the folder the product is deployed from. */
export class Records {
  constructor(private readonly home: string) {}

  get scriptId(): string {
    return this.read<ClaspFile>('.clasp.json').scriptId ?? '';
  }

  get deployment(): DeploymentRecord {
    return this.read<DeploymentRecord>('deployment.json');
  }

  keepScript(scriptId: string): void {
    this.write('.clasp.json', {scriptId, rootDir: 'dist'});
  }

  keep(changes: DeploymentRecord): void {
    this.write('deployment.json', {...this.deployment, ...changes});
  }

  private read<T extends object>(name: string): Partial<T> {
    const file = path.join(this.home, name);
    return existsSync(file)
      ? jsonIn<Partial<T>>(
          file,
          'Bring it back as the last deployment left it.',
        )
      : {};
  }

  private write(name: string, content: object): void {
    const text = `${JSON.stringify(content, null, 2)}\n`;
    writeFileSync(path.join(this.home, name), text);
  }
}

/** @throws Error that names the file and what to do, where it holds anything but JSON. */
export function jsonIn<T>(file: string, remedy: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    throw new Error(`${file} cannot be read. ${remedy}`);
  }
}
