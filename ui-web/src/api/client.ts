import type { Audit, Change, Finding, Paper, ReadTable, TableInfo, Tuple } from './types';

const ROOT = '/api/v1/projects/default';

/** The most that one upload may hold; the server refuses more. */
export const LARGEST_UPLOAD = 200 * 1024 * 1024;

/** A refusal by the server, or no answer at all. The message is a sentence for the user. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

async function failure(response: Response): Promise<ApiError> {
  try {
    const problem = (await response.json()) as { detail?: string };
    if (problem.detail) {
      return new ApiError(problem.detail, response.status);
    }
  } catch {
    // No problem document: the status has to do.
  }
  return new ApiError(`The server answered ${response.status}.`, response.status);
}

async function request(path: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(ROOT + path, init);
  } catch {
    throw new ApiError('Holdfast does not answer. Is the server still running?', 0);
  }
  if (!response.ok) {
    throw await failure(response);
  }
  return response;
}

async function json<T>(path: string, init?: RequestInit): Promise<T> {
  return (await (await request(path, init)).json()) as T;
}

function send(method: string, body: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

/** Uploads a file and tells how much of it is sent, from 0 to 1. */
function upload<T>(
  path: string,
  file: File,
  name: string,
  onProgress: (sent: number) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.append('file', file, name);
    const sending = new XMLHttpRequest();
    sending.open('POST', ROOT + path);
    sending.responseType = 'text';
    sending.upload.onprogress = (event) => onProgress(event.loaded / Math.max(1, event.total));
    sending.onload = () => {
      let answer: unknown;
      try {
        answer = JSON.parse(sending.responseText);
      } catch {
        answer = {};
      }
      if (sending.status >= 200 && sending.status < 300) {
        resolve(answer as T);
      } else {
        const detail = (answer as { detail?: string }).detail;
        reject(new ApiError(detail ?? `The server answered ${sending.status}.`, sending.status));
      }
    };
    sending.onerror = () => reject(new ApiError('The connection broke during the upload.', 0));
    sending.send(form);
  });
}

export const api = {
  papers: () => json<Paper[]>('/papers'),
  paper: (id: string) => json<Paper>(`/papers/${encodeURIComponent(id)}`),
  tuples: (id: string) => json<Tuple[]>(`/papers/${encodeURIComponent(id)}/tuples`),
  paperFile: async (id: string) =>
    new Uint8Array(await (await request(`/papers/${encodeURIComponent(id)}/file`)).arrayBuffer()),
  addPaper: (file: File, name: string, onProgress: (sent: number) => void) =>
    upload<Paper[]>('/papers', file, name, onProgress),
  removePaper: (id: string) => request(`/papers/${encodeURIComponent(id)}`, { method: 'DELETE' }),
  tables: () => json<TableInfo[]>('/tables'),
  table: (id: number) => json<ReadTable>(`/tables/${id}`),
  addTable: (file: File, onProgress: (sent: number) => void) =>
    upload<ReadTable>('/tables', file, file.name, onProgress),
  mapTable: (id: number, mapping: Record<string, string>) =>
    json<ReadTable>(`/tables/${id}/mapping`, send('PUT', mapping)),
  removeTable: (id: number) => request(`/tables/${id}`, { method: 'DELETE' }),
  audits: () => json<Audit[]>('/audits'),
  startAudit: (table: number) => json<Audit>('/audits', send('POST', { table })),
  findings: (id: number) => json<Finding[]>(`/audits/${id}/findings`),
  removeAudit: (id: number) => request(`/audits/${id}`, { method: 'DELETE' }),

  /** Calls back on every change, and with `lost` while the server cannot be heard. */
  listen(onChange: (change: Change) => void, onHeard: (isHeard: boolean) => void): () => void {
    const source = new EventSource(`${ROOT}/changes`);
    source.onopen = () => onHeard(true);
    source.onerror = () => onHeard(false);
    source.onmessage = (event: MessageEvent<string>) => onChange(JSON.parse(event.data) as Change);
    return () => source.close();
  },
};
