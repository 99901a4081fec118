import type {
  Agreement,
  Audit,
  AuditRow,
  Change,
  Decision,
  Finding,
  GapPoint,
  Me,
  NewDecision,
  Paper,
  Pooled,
  Project,
  ReadTable,
  SignInWays,
  Study,
  TableInfo,
  Tuple,
} from './types';
import { json, request, sending, upload } from './http';
import { listen } from './listen';

const ROOT = '/api/v1';

/** The most that one upload may hold; the server refuses more. */
export const LARGEST_UPLOAD = 200 * 1024 * 1024;

/** Items asked for at once; a server that gives fewer is asked again. */
const PAGE = 2000;

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

/** Everything a project holds. */
export class ProjectApi {
  private readonly root: string;

  constructor(project: string) {
    this.root = `${ROOT}/projects/${encodeURIComponent(project)}`;
  }

  papers = () => this.all<Paper>('/papers');
  tuples = (id: string) => this.all<Tuple>(`/papers/${id}/tuples`);
  async paperFile(id: string): Promise<Uint8Array> {
    const response = await request(`${this.root}/papers/${id}/file`);
    return new Uint8Array(await response.arrayBuffer());
  }
  addPaper = (file: File, name: string, onProgress: (sent: number) => void) =>
    upload<Paper[]>(`${this.root}/papers`, file, name, onProgress);
  removePaper = (id: string) => this.remove(`/papers/${id}`);

  tables = () => this.all<TableInfo>('/tables');
  table = (id: number) => json<ReadTable>(`${this.root}/tables/${id}`);
  addTable = (file: File, onProgress: (sent: number) => void) =>
    upload<ReadTable>(`${this.root}/tables`, file, file.name, onProgress);
  mapTable = (id: number, mapping: Record<string, string>) =>
    json<ReadTable>(`${this.root}/tables/${id}/mapping`, sending('PUT', mapping));
  removeTable = (id: number) => this.remove(`/tables/${id}`);
  studies = (table: number) => this.all<Study>(`/tables/${table}/studies`);
  chooseStudy = (table: number, study: string, paper: string | null) =>
    request(`${this.root}/tables/${table}/studies`, sending('PUT', { study, paper }));

  audits = () => this.all<Audit>('/audits');
  startAudit = (table: number) => json<Audit>(`${this.root}/audits`, sending('POST', { table }));
  cancelAudit = (id: number) => this.post(`/audits/${id}/cancel`);
  resumeAudit = (id: number) => this.post(`/audits/${id}/resume`);
  removeAudit = (id: number) => this.remove(`/audits/${id}`);
  rows = (audit: number) => this.all<AuditRow>(`/audits/${audit}/rows`);
  finding = (audit: number, row: number) =>
    json<Finding>(`${this.root}/audits/${audit}/findings/${row}`);

  decisions = (audit: number, row: number) =>
    this.all<Decision>(`/audits/${audit}/rows/${row}/decisions`);
  decide = (audit: number, row: number, decision: NewDecision) =>
    json<Decision>(`${this.root}/audits/${audit}/rows/${row}/decisions`, sending('POST', decision));
  agreement = (audit: number) => json<Agreement>(`${this.root}/audits/${audit}/agreement`);

  pooled(audit: number, group: { predictor: string; outcome: string; type: string } | null) {
    const query = group ? `?${new URLSearchParams(group)}` : '';
    return json<Pooled>(`${this.root}/audits/${audit}/pooled${query}`);
  }
  gap = (audit: number) => this.all<GapPoint>(`/audits/${audit}/gap`);
  exportAddress = (audit: number, file: string) => `${this.root}/audits/${audit}/export/${file}`;

  /** Calls back on every change, and tells whether the server can be heard; ends when called. */
  listen(onChange: (change: Change) => void, onHeard: (isHeard: boolean) => void): () => void {
    return listen(`${this.root}/changes`, (data) => onChange(JSON.parse(data) as Change), onHeard);
  }

  /** A whole list, however many pages the server cuts it into. */
  private async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    for (;;) {
      const query = `offset=${items.length}&limit=${PAGE}`;
      const response = await request(`${this.root}${path}?${query}`);
      const page = (await response.json()) as T[];
      items.push(...page);
      const total = Number(response.headers.get('Holdfast-Total') ?? items.length);
      if (items.length >= total || page.length === 0) {
        return items;
      }
    }
  }

  private async remove(path: string): Promise<void> {
    await request(this.root + path, { method: 'DELETE' });
  }

  private async post(path: string): Promise<void> {
    await request(this.root + path, { method: 'POST' });
  }
}

export const server = {
  signInWays: () => json<SignInWays>(`${ROOT}/session`),
  signIn: (user: string, password: string) =>
    request(`${ROOT}/session`, sending('POST', { user, password })),
  signOut: () => request(`${ROOT}/session`, { method: 'DELETE' }),
  me: () => json<Me>(`${ROOT}/me`),
  projects: () => json<Project[]>(`${ROOT}/projects`),
  addProject: (name: string) => json<Project>(`${ROOT}/projects`, sending('POST', { name })),
};
