import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Audit, AuditRow, Decision, Finding, Paper } from '../src/api/types';
import { launchBrowser } from './browser';
import { dataFolder, remove, Server } from './server';

/** A server with data of its own, and a browser that looks at it. */
export class Application {
  readonly complaints: string[] = [];

  private constructor(
    private readonly data: string,
    private server: Server,
    private readonly options: string[],
    private readonly settings: Record<string, string>,
    readonly browser: Browser,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /**
   * @param options of `serve`, as they come after the port and the data folder
   * @param settings environment variables of the server
   */
  static async start(
    options: string[] = [],
    settings: Record<string, string> = {},
  ): Promise<Application> {
    const data = dataFolder();
    const [server, browser] = await Promise.all([
      Server.start(data, '0', options, settings),
      launchBrowser(),
    ]);
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const application = new Application(data, server, options, settings, browser, context, page);
    page.on('pageerror', (error) => application.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') {
        application.complaints.push(message.text());
      }
    });
    await page.goto(server.url);
    return application;
  }

  get url(): string {
    return this.server.url;
  }

  async open(hash: string, page = this.page): Promise<void> {
    await page.goto(`${this.url}/#${hash}`);
  }

  /** Ends the server as a power cut would and starts it again on the same port and data. */
  async crash(): Promise<void> {
    const port = new URL(this.url).port;
    await this.server.kill();
    await this.restart(port);
  }

  /** Ends the server as a power cut would. */
  async kill(): Promise<string> {
    const port = new URL(this.url).port;
    await this.server.kill();
    return port;
  }

  async restart(port: string): Promise<void> {
    this.server = await Server.start(this.data, port, this.options, this.settings);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    remove(this.data);
  }

  /** What the server keeps at an address of the default project. */
  async get<T>(path: string): Promise<T> {
    return (await (await fetch(`${this.url}/api/v1/projects/default${path}`)).json()) as T;
  }

  papers = () => this.get<Paper[]>('/papers');
  audit = (id: number) => this.get<Audit>(`/audits/${id}`);
  rows = (id: number) => this.get<AuditRow[]>(`/audits/${id}/rows`);
  finding = (id: number, row: number) => this.get<Finding>(`/audits/${id}/findings/${row}`);
  decisions = (id: number, row: number) =>
    this.get<Decision[]>(`/audits/${id}/rows/${row}/decisions`);

  /** Uploads papers through the page and waits until they are read. */
  async addPapers(files: Parameters<Page['setInputFiles']>[1], ready: number): Promise<void> {
    await this.open('/library');
    await this.page.setInputFiles('[data-testid=add-papers]', files);
    await expect
      .poll(async () => (await this.papers()).filter((paper) => paper.state === 'ready').length, {
        timeout: 240_000,
        interval: 500,
      })
      .toBe(ready);
  }

  /** Uploads a table through the page; its view opens by itself. */
  async addTable(file: Parameters<Page['setInputFiles']>[1]): Promise<void> {
    await this.open('/audits');
    await this.page.setInputFiles('[data-testid=add-table]', file);
    await this.page.locator('[data-testid=run-audit]').waitFor();
  }

  /** Starts the audit of the open table; its number. */
  async startAudit(): Promise<number> {
    await this.page.locator('[data-testid=run-audit]').click();
    await this.page.waitForURL(/#\/audits\/\d+/);
    return Number(/audits\/(\d+)/.exec(this.page.url())?.[1]);
  }

  async waitUntilDone(audit: number): Promise<void> {
    await expect
      .poll(async () => (await this.audit(audit)).state, { timeout: 240_000, interval: 500 })
      .toBe('done');
  }
}
