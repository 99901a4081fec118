import { LARGEST_UPLOAD } from '../api/client';
import { sentence, type Uploaded } from '../api/http';
import type { Dropped } from './dropped';

/** A file on its way to the server, or what became of it. */
export interface Upload {
  key: number;
  name: string;
  /** From 0 to 1. */
  sent: number;
  state: 'waiting' | 'sending' | 'done' | 'duplicate' | 'failed';
  error: string | null;
}

/** Uploads under way at once: more would not be faster on loopback, and fewer wastes the wire. */
const AT_ONCE = 3;

type Send = (
  file: File,
  name: string,
  onProgress: (sent: number) => void,
) => Promise<Uploaded<unknown>>;

/** Files on their way, a few at a time. */
export class Uploads {
  all: Upload[] = [];

  private waiting: { dropped: Dropped; upload: Upload }[] = [];
  private underWay = 0;
  private nextKey = 1;

  constructor(
    private readonly send: Send,
    private readonly tell: () => void,
  ) {}

  add(files: readonly Dropped[]): void {
    for (const dropped of files) {
      const upload: Upload = {
        key: this.nextKey++,
        name: dropped.name,
        sent: 0,
        state: 'waiting',
        error: null,
      };
      this.all.push(upload);
      if (dropped.error) {
        upload.state = 'failed';
        upload.error = dropped.error;
      } else if (dropped.file.size > LARGEST_UPLOAD) {
        upload.state = 'failed';
        upload.error = 'is larger than 200 MB, the most that can be uploaded.';
      } else {
        this.waiting.push({ dropped, upload });
      }
    }
    this.tell();
    this.next();
  }

  /** Forgets files that are not on their way any more. */
  clear(): void {
    this.all = this.all.filter((one) => one.state === 'waiting' || one.state === 'sending');
    this.tell();
  }

  get isBusy(): boolean {
    return this.underWay > 0 || this.waiting.length > 0;
  }

  private next(): void {
    while (this.underWay < AT_ONCE) {
      const next = this.waiting.shift();
      if (!next) {
        return;
      }
      this.underWay++;
      void this.sendOne(next.dropped, next.upload).finally(() => {
        this.underWay--;
        this.tell();
        this.next();
      });
    }
  }

  private async sendOne({ file, name }: Dropped, upload: Upload): Promise<void> {
    upload.state = 'sending';
    try {
      const { isNew } = await this.send(file, name, (sent) => {
        upload.sent = sent;
        this.tell();
      });
      upload.state = isNew ? 'done' : 'duplicate';
    } catch (error) {
      upload.state = 'failed';
      upload.error = sentence(error);
    }
  }
}
