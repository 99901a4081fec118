import {
  filled,
  type Item,
  type Parts,
  type ProjectAnswer,
  type ProjectBody,
  type ProjectPath,
  type ServerAnswer,
  type ServerBody,
  type ServerPath,
} from './document';
import { json, request, sending, upload } from './http';
import { listen } from './listen';
import type { Change, NewDecision } from './types';

const ROOT = '/api/v1';

/** The most that one upload may hold; the server refuses more. */
export const LARGEST_UPLOAD = 200 * 1024 * 1024;

/** Items asked for at once; a server that gives fewer is asked again. */
const PAGE = 10_000;

/** Files that an audit can be taken away as, in the order of the menu. */
export const EXPORTS = [
  ['corrected.csv', 'Corrected table, CSV', 'Accepted and hand-made corrections in your columns'],
  ['corrected.xlsx', 'Corrected table, XLSX', 'The same as a workbook'],
  ['report.html', 'Report, HTML', 'One file that opens without a network'],
  ['papers.zip', 'Annotated papers, ZIP', 'PDFs with highlights and notes'],
  ['findings.jsonl', 'Findings, JSON lines', 'One object a row'],
  ['findings.sarif', 'Findings, SARIF', 'For code scanning tools'],
  ['annotations.json', 'Annotations, JSON-LD', 'W3C Web Annotation'],
] as const;

/** Everything a project holds. What it asks and hears is checked against the document of the API. */
export class ProjectApi {
  private readonly root: string;

  constructor(project: string) {
    this.root = `${ROOT}/projects/${encodeURIComponent(project)}`;
  }

  papers = () => this.all('/papers', {});
  tuples = (id: string) => this.all('/papers/{id}/tuples', { id });
  async paperFile(id: string): Promise<Uint8Array> {
    const response = await this.request('get', '/papers/{id}/file', { id });
    return new Uint8Array(await response.arrayBuffer());
  }
  addPaper = (file: File, name: string, onProgress: (sent: number) => void) =>
    this.upload('/papers', file, name, onProgress);
  removePaper = (id: string) => this.request('delete', '/papers/{id}', { id });

  tables = () => this.all('/tables', {});
  table = (id: number) => this.ask('get', '/tables/{id}', { id });
  addTable = (file: File, onProgress: (sent: number) => void) =>
    this.upload('/tables', file, file.name, onProgress);
  mapTable = (id: number, mapping: Record<string, string>) =>
    this.ask('put', '/tables/{id}/mapping', { id }, mapping);
  removeTable = (id: number) => this.request('delete', '/tables/{id}', { id });
  studies = (id: number) => this.all('/tables/{id}/studies', { id });
  chooseStudy = (id: number, study: string, paper: string | null) =>
    this.ask('put', '/tables/{id}/studies', { id }, { study, paper });

  audits = () => this.all('/audits', {});
  startAudit = (table: number) => this.ask('post', '/audits', {}, { table });
  cancelAudit = (id: number) => this.ask('post', '/audits/{id}/cancel', { id });
  resumeAudit = (id: number) => this.ask('post', '/audits/{id}/resume', { id });
  removeAudit = (id: number) => this.request('delete', '/audits/{id}', { id });
  rows = (id: number) => this.all('/audits/{id}/rows', { id });
  finding = (id: number, row: number) =>
    this.ask('get', '/audits/{id}/findings/{row}', { id, row });

  decisions = (id: number, row: number) =>
    this.all('/audits/{id}/rows/{row}/decisions', { id, row });
  decide = (id: number, row: number, decision: NewDecision) =>
    this.ask('post', '/audits/{id}/rows/{row}/decisions', { id, row }, decision);
  agreement = (id: number) => this.ask('get', '/audits/{id}/agreement', { id });

  pooled(id: number, group: { predictor: string; outcome: string; type: string } | null) {
    const path = filled('/audits/{id}/pooled', { id });
    const query = group ? `?${new URLSearchParams(group)}` : '';
    return json<ProjectAnswer<'/audits/{id}/pooled', 'get'>>(this.root + path + query);
  }
  gap = (id: number) => this.all('/audits/{id}/gap', { id });
  coverage = (id: number) => this.all('/audits/{id}/coverage', { id });
  exportAddress = (audit: number, file: string) => `${this.root}/audits/${audit}/export/${file}`;

  /** Calls back on every change, and tells whether the server can be heard; ends when called. */
  listen(onChange: (change: Change) => void, onHeard: (isHeard: boolean) => void): () => void {
    return listen(`${this.root}/changes`, (data) => onChange(JSON.parse(data) as Change), onHeard);
  }

  /** A whole list, however many pages the server cuts it into. */
  private async all<P extends ProjectPath<'get'>>(
    path: P,
    parts: Parts<P>,
  ): Promise<Item<ProjectAnswer<P, 'get'>>[]> {
    const items: Item<ProjectAnswer<P, 'get'>>[] = [];
    for (;;) {
      const query = `offset=${items.length}&limit=${PAGE}`;
      const response = await request(`${this.root}${filled(path, parts)}?${query}`);
      const page = (await response.json()) as typeof items;
      items.push(...page);
      const total = Number(response.headers.get('Holdfast-Total') ?? items.length);
      if (items.length >= total || page.length === 0) {
        return items;
      }
    }
  }

  private async ask<M extends 'get' | 'put' | 'post', P extends ProjectPath<M>>(
    method: M,
    path: P,
    parts: Parts<P>,
    body?: ProjectBody<P, M>,
  ): Promise<ProjectAnswer<P, M>> {
    const response = await this.request(method, path, parts, body);
    return (await response.json()) as ProjectAnswer<P, M>;
  }

  private request<M extends 'get' | 'put' | 'post' | 'delete', P extends ProjectPath<M>>(
    method: M,
    path: P,
    parts: Parts<P>,
    body?: ProjectBody<P, M>,
  ): Promise<Response> {
    const verb = method.toUpperCase();
    const init = body === undefined ? { method: verb } : sending(verb, body);
    return request(this.root + filled(path, parts), init);
  }

  private upload<P extends ProjectPath<'post'>>(
    path: P,
    file: File,
    name: string,
    onProgress: (sent: number) => void,
  ) {
    return upload<ProjectAnswer<P, 'post'>>(this.root + path, file, name, onProgress);
  }
}

function get<P extends ServerPath<'get'>>(path: P): Promise<ServerAnswer<P, 'get'>> {
  return json<ServerAnswer<P, 'get'>>(ROOT + path);
}

function post<P extends ServerPath<'post'>>(path: P, body: ServerBody<P, 'post'>) {
  return request(ROOT + path, sending('POST', body));
}

export const server = {
  signInWays: () => get('/session'),
  signIn: (user: string, password: string) => post('/session', { user, password }),
  signOut: () =>
    request(`${ROOT}/session` satisfies `${typeof ROOT}${ServerPath<'delete'>}`, {
      method: 'DELETE',
    }),
  me: () => get('/me'),
  projects: () => get('/projects'),
  addProject: async (name: string) =>
    (await (await post('/projects', { name })).json()) as ServerAnswer<'/projects', 'post'>,
};
