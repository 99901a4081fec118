import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const JAR = resolve(
  process.env['HOLDFAST_JAR'] ?? join('..', 'server', 'target', 'quarkus-app', 'quarkus-run.jar'),
);
const JAVA = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : 'java';

/** How long a busy machine may take to start the server. */
const PATIENCE = 90_000;

export function dataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'holdfast-e2e-'));
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A packaged server in a process of its own. */
export class Server {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  static async start(
    data: string,
    port = '0',
    options: string[] = [],
    settings: Record<string, string> = {},
  ): Promise<Server> {
    const process = launch(data, port, options, settings);
    return new Promise((resolve, reject) => {
      let said = '';
      const timer = setTimeout(() => {
        process.kill('SIGKILL');
        reject(new Error(`The server did not start:\n${said}`));
      }, PATIENCE);
      process.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const url = /Holdfast is at (http:\S+)/.exec(said)?.[1];
        if (url) {
          clearTimeout(timer);
          resolve(new Server(process, url));
        }
      });
      process.on('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`The server ended with ${code}:\n${said}`));
      });
    });
  }

  /** Starts a server that is expected to refuse: its exit code and what it said. */
  static async refused(data: string): Promise<{ code: number | null; said: string }> {
    const process = launch(data, '0');
    let said = '';
    process.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const timer = setTimeout(() => process.kill('SIGKILL'), PATIENCE);
    return new Promise((resolve) =>
      process.on('close', (code) => {
        clearTimeout(timer);
        resolve({ code, said });
      }),
    );
  }

  /** Ends the server at once, as a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const ended = new Promise((resolve) => this.process.on('exit', resolve));
      this.process.kill(signal);
      await ended;
    }
  }
}

/** Adds an account to a file of users. */
export function addUser(file: string, name: string, role: string, password: string): void {
  const add = ['user', 'add', name, '--role', role, '--users', file];
  const { status, stderr } = spawnSync(JAVA, ['-jar', JAR, ...add], { input: `${password}\n` });
  if (status !== 0) {
    throw new Error(`user add ended with ${status}: ${stderr.toString()}`);
  }
}

function launch(
  data: string,
  port: string,
  options: string[] = [],
  settings: Record<string, string> = {},
): ChildProcess {
  if (!existsSync(JAR)) {
    throw new Error(`There is no packaged server at ${JAR}: run ./mvnw package first.`);
  }
  const serve = ['serve', '--port', port, '--data', data, ...options];
  return spawn(JAVA, ['-Xmx1500m', '-jar', JAR, ...serve], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...settings },
  });
}
