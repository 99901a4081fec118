/** A refusal by the server, or no answer at all. The message is a sentence for the user. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** What went wrong, as a sentence. */
export function sentence(error: unknown): string {
  return error instanceof ApiError ? error.message : `Something went wrong: ${error}`;
}

/** Headers that every request carries. */
type Headers = () => Record<string, string>;

let extra: Headers = () => ({});
let onSignedOut: () => void = () => {};

/** Sets the headers that every request carries, and what happens when the server wants a sign-in. */
export function configure(headers: Headers, signedOut: () => void): void {
  extra = headers;
  onSignedOut = signedOut;
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

export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers: { ...extra(), ...init.headers } });
  } catch {
    throw new ApiError('Holdfast does not answer. Is the server still running?', 0);
  }
  if (!response.ok) {
    if (response.status === 401) {
      onSignedOut();
    }
    throw await failure(response);
  }
  return response;
}

export async function json<T>(path: string, init?: RequestInit): Promise<T> {
  return (await (await request(path, init)).json()) as T;
}

export function sending(method: string, body: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

/** What an upload came to: its answer, and whether the server had the file before. */
export interface Uploaded<T> {
  answer: T;
  isNew: boolean;
}

/** Uploads a file and tells how much of it is sent, from 0 to 1. */
export function upload<T>(
  path: string,
  file: File,
  name: string,
  onProgress: (sent: number) => void,
): Promise<Uploaded<T>> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.append('file', file, name);
    const sender = new XMLHttpRequest();
    sender.open('POST', path);
    for (const [header, value] of Object.entries(extra())) {
      sender.setRequestHeader(header, value);
    }
    sender.responseType = 'text';
    sender.upload.onprogress = (event) => onProgress(event.loaded / Math.max(1, event.total));
    sender.onload = () => {
      let answer: unknown;
      try {
        answer = JSON.parse(sender.responseText);
      } catch {
        answer = {};
      }
      if (sender.status >= 200 && sender.status < 300) {
        resolve({ answer: answer as T, isNew: sender.status === 201 });
      } else {
        const detail = (answer as { detail?: string }).detail;
        reject(new ApiError(detail ?? `The server answered ${sender.status}.`, sender.status));
      }
    };
    sender.onerror = () => reject(new ApiError('The connection broke during the upload.', 0));
    sender.send(form);
  });
}
