import type {Browser, FrameLocator, Page} from 'playwright-core';
import type {Settings} from '../../emulator/kernel/contracts';
import {startServer, type EmulatorServer} from '../../emulator/server';
import {createPages} from '../../emulator/web/pages';
import {openBrowser} from '../scenery/browser/shared-browser';
import {inAnyDrive} from '../scenery/shared-drive';
import {deployLocally} from '../../scripts/deploy-locally';

/** A page that needs longer than this is broken, also on a busy machine. */
const PATIENCE_MS = 40_000;
export const LAPTOP = {width: 1280, height: 860};
export const PHONE = {width: 390, height: 844};

/** The product in its Workspace, and a browser for each person. */
export class Stage {
  /** What a page complained about; a journey ends with none. */
  readonly complaints: string[] = [];
  /** By person and width of the window. */
  private readonly windows = new Map<string, Page>();

  private constructor(
    private readonly browser: Browser,
    public server: EmulatorServer,
    readonly scriptId: string,
    private readonly dataDir?: string,
  ) {}

  /** @param dataDir for journeys that survive a restart; memory only without. */
  static async open(
    dataDir?: string,
    settings: Partial<Settings> = {},
  ): Promise<Stage> {
    const [browser, server] = await Promise.all([
      openBrowser(),
      serve(dataDir, settings),
    ]);
    try {
      const scriptId = deployLocally(server.workspace);
      return new Stage(browser, server, scriptId, dataDir);
    } catch (error) {
      // Left open, they would keep the whole run waiting.
      await Promise.all([browser.close(), server.close()]);
      throw error;
    }
  }

  async restart(): Promise<void> {
    await this.server.close();
    this.server = await serve(this.dataDir);
  }

  /** That person's own browser, on a page of the Workspace. */
  async as(
    name: string,
    path = '/',
    viewport: {width: number; height: number} = LAPTOP,
  ): Promise<Page> {
    const context = await this.browser.newContext({viewport});
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', error => this.complaints.push(error.message));
    const {hostname, port} = new URL(this.server.url);
    await context.addCookies([
      {
        name: 'act_as',
        value: encodeURIComponent(addressOf(name)),
        domain: hostname,
        path: '/',
      },
    ]);
    await page.goto(`http://${hostname}:${port}${path}`);
    return page;
  }

  /** The same in the window that person has open already, as people go from one page to the next. */
  async at(name: string, path = '/', viewport = LAPTOP): Promise<Page> {
    const key = `${name} ${viewport.width}`;
    const open = this.windows.get(key);
    if (open) {
      await open.goto(new URL(path, open.url()).href);
      return open;
    }
    const page = await this.as(name, path, viewport);
    this.windows.set(key, page);
    return page;
  }

  /** Time goes by; triggers run when they are due. */
  later(minutes: number): void {
    this.server.workspace.scripts.triggers.advance(minutes * 60_000);
  }

  /** A REST call as that person; the answer's body. */
  rest<T>(name: string, method: string, url: string, body?: unknown): T {
    const asked = inAnyDrive(method, url);
    return this.server.workspace.request(addressOf(name), method, asked, body)
      .body as T;
  }

  status(name: string, method: string, url: string): number {
    const asked = inAnyDrive(method, url);
    return this.server.workspace.request(addressOf(name), method, asked).status;
  }

  /** Runs a function of the product as that person, as other programs do. */
  call<T>(name: string, fn: string, ...parameters: unknown[]): T {
    const {outcome} = this.server.workspace.scripts.run({
      scriptId: this.scriptId,
      function: fn,
      parameters,
      as: addressOf(name),
      surface: 'api',
    });
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.value as T;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}

async function serve(
  dataDir?: string,
  settings: Partial<Settings> = {},
): Promise<EmulatorServer> {
  const server = await startServer({
    port: 0,
    settings,
    ...(dataDir === undefined ? {} : {dataDir}),
    pages: workspace => createPages(workspace),
  });
  // A busy machine is not an endless loop.
  server.workspace.scripts.real.cpuLimitMs = 120_000;
  return server;
}

export function addressOf(name: string): string {
  return name.includes('@') ? name : `${name}@example.com`;
}

/** Extensions → Incident Comms → that item. */
export async function chooseMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', {name: 'Extensions'}).click();
  await page.getByText('Incident Comms', {exact: true}).hover();
  await page.getByText('Incident Comms', {exact: true}).click();
  await page.getByText(item, {exact: true}).click();
}

/** The page of the product inside the editor, by its title. */
export function scriptPage(page: Page, title: string): FrameLocator {
  return page.frameLocator(`iframe[title="${title}"]`);
}
