import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Paper } from '../src/api/types';
import { dataFolder, remove, Server } from './server';

const data = dataFolder();
const running: Server[] = [];

afterAll(async () => {
  await Promise.all(running.map((server) => server.kill()));
  remove(data);
});

async function start(): Promise<Server> {
  const server = await Server.start(data);
  running.push(server);
  return server;
}

/** Uploads a file of random bytes; its hash once the server has accepted it, else null. */
async function upload(server: Server, bytes: number): Promise<string | null> {
  const content = randomBytes(bytes);
  const form = new FormData();
  form.append('file', new Blob([content]), `${content.toString('hex', 0, 6)}.pdf`);
  try {
    const answer = await fetch(`${server.url}/api/v1/projects/default/papers`, {
      method: 'POST',
      body: form,
    });
    return answer.status === 201 ? createHash('sha256').update(content).digest('hex') : null;
  } catch {
    return null;
  }
}

/** Keeps four uploads going until the server is gone. */
async function uploadUntilKilled(server: Server, accepted: Set<string>): Promise<void> {
  let isAlive = true;
  const workers = Array.from({ length: 4 }, async (_, worker) => {
    for (let i = 0; isAlive; i++) {
      const hash = await upload(server, 200_000 + 700_000 * ((i + worker) % 4));
      if (hash) {
        accepted.add(hash);
      } else {
        return;
      }
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  await server.kill();
  isAlive = false;
  await Promise.all(workers);
}

test('nothing accepted is missing after three kills in the middle of uploads', async () => {
  const accepted = new Set<string>();
  let killed = 0;
  for (let round = 1; round <= 3; round++) {
    const server = await start();
    await uploadUntilKilled(server, accepted);
    killed++;
    expect(accepted.size).toBeGreaterThan(killed);
  }
  const server = await start();
  const papers = (await (
    await fetch(`${server.url}/api/v1/projects/default/papers`)
  ).json()) as Paper[];
  const known = new Set(papers.map((paper) => paper.id));
  expect([...accepted].filter((hash) => !known.has(hash))).toEqual([]);
  for (const hash of accepted) {
    const bytes = await (
      await fetch(`${server.url}/api/v1/projects/default/papers/${hash}/file`)
    ).arrayBuffer();
    expect(createHash('sha256').update(new Uint8Array(bytes)).digest('hex')).toBe(hash);
  }
  expect(readdirSync(join(data, 'incoming'))).toEqual([]);

  const second = await Server.refused(data);
  expect(second.code).toBe(2);
  expect(second.said.trim()).toBe(
    `Another Holdfast server is already using the data folder ${data}: stop it, or choose another` +
      ' folder with --data.',
  );
  await server.stop();
});

test('a file of nearly 200 MB is accepted, and a larger one refused in a sentence', async () => {
  const server = await start();
  const megabyte = 1024 * 1024;
  expect(await upload(server, 199 * megabyte)).not.toBeNull();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(202 * megabyte)]), 'book.pdf');
  const answer = await fetch(`${server.url}/api/v1/projects/default/papers`, {
    method: 'POST',
    body: form,
  }).catch(() => null);
  // The refusal comes before the body is read; a client still sending may see a closed connection.
  if (answer) {
    expect(answer.status).toBe(413);
    expect(((await answer.json()) as { detail: string }).detail).toContain('larger than 200 MB');
  }
  const papers = (await (
    await fetch(`${server.url}/api/v1/projects/default/papers`)
  ).json()) as Paper[];
  expect(papers.some((paper) => paper.name === 'book.pdf')).toBe(false);
  await server.stop();
});
