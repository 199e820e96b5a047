import {
  chromium,
  type Browser,
  type FrameLocator,
  type Page,
} from 'playwright-core';
import {startServer, type EmulatorServer} from '../../emulator/server';
import {createPages} from '../../emulator/web/pages';
import {CHROME_FLAGS, findChrome} from '../../scripts/chrome';
import {deployLocally} from '../../scripts/deploy-locally';

/** A page that needs longer than this is broken, also on a busy machine. */
const PATIENCE_MS = 15_000;
const LAPTOP = {width: 1280, height: 860};

/** The product in its Workspace, and a browser for each person. */
export class Stage {
  /** What a page complained about; a journey ends with none. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    public server: EmulatorServer,
    readonly scriptId: string,
    private readonly dataDir?: string,
  ) {}

  /** @param dataDir for journeys that survive a restart; memory only without. */
  static async open(dataDir?: string): Promise<Stage> {
    const [browser, server] = await Promise.all([
      chromium.launch({executablePath: findChrome(), args: [...CHROME_FLAGS]}),
      serve(dataDir),
    ]);
    const scriptId = deployLocally(server.workspace);
    return new Stage(browser, server, scriptId, dataDir);
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

  /** A REST call as that person; the answer's body. */
  rest<T>(name: string, method: string, url: string, body?: unknown): T {
    return this.server.workspace.request(addressOf(name), method, url, body)
      .body as T;
  }

  status(name: string, method: string, url: string): number {
    return this.server.workspace.request(addressOf(name), method, url).status;
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

async function serve(dataDir?: string): Promise<EmulatorServer> {
  return startServer({
    port: 0,
    ...(dataDir === undefined ? {} : {dataDir}),
    pages: workspace => createPages(workspace),
  });
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
