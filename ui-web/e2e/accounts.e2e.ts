import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { Application } from './application';
import { violations } from './axe';
import { addUser, dataFolder, remove } from './server';

const folder = dataFolder();
let app: Application;
let page: Page;

beforeAll(async () => {
  const users = join(folder, 'users');
  addUser(users, 'ada', 'admin', 'a long password of ada');
  addUser(users, 'vera', 'viewer', 'a long password of vera');
  app = await Application.start(['--users', users]);
  page = app.page;
});

afterAll(async () => {
  await app?.stop();
  remove(folder);
});

async function signIn(user: string, password: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(user);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('a stranger is asked to sign in, and a wrong password is told in a sentence', async () => {
  await page.getByRole('heading', { name: 'Sign in to Holdfast' }).waitFor();
  await page.getByLabel('Password').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
  await signIn('ada', 'not it');
  await page.getByText('There is no account with this password.').waitFor();
});

test('nothing of a library is seen before it is known who is looking', async () => {
  const stranger = await (await app.browser.newContext()).newPage();
  await stranger.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('header.top, hf-library')) {
        document.documentElement.dataset['flashed'] = 'yes';
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await stranger.goto(app.url);
  await stranger.getByLabel('Password').waitFor();
  expect(await stranger.locator('html').getAttribute('data-flashed')).toBeNull();
  await stranger.context().close();
});

test('who signs in sees the library under their own name, and can sign out', async () => {
  await signIn('ada', 'a long password of ada');
  await page.getByText('Drop papers here').waitFor();
  await page.getByText('Add files').waitFor();
  await expect.poll(() => page.locator('.top-tools').textContent()).toContain('ada');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Password').waitFor();
  await page.reload();
  await page.getByLabel('Password').waitFor();
});

test('who is in no project is told so', async () => {
  await signIn('vera', 'a long password of vera');
  await page.getByText('You are in no project yet').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
});

test('a viewer is not offered what a viewer may not do', async () => {
  await signIn('ada', 'a long password of ada');
  await page.getByText('Drop papers here').waitFor();
  expect(
    await page.evaluate(
      async () => (await fetch('/api/v1/projects/default/members/vera', { method: 'PUT' })).status,
    ),
  ).toBeLessThan(300);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await signIn('vera', 'a long password of vera');
  await page.getByText('Drop papers here').waitFor();
  await expect.poll(() => page.locator('.top-tools').textContent()).toContain('vera');
  expect(await page.getByText('Add files').count()).toBe(0);
  await page.goto(`${app.url}/#/audits`);
  await page.getByRole('heading', { name: 'Tables' }).waitFor();
  expect(await page.getByText('Choose a table').count()).toBe(0);
});

test('a server that does not say who is looking is asked again', async () => {
  const tab = await app.context.newPage();
  let asked = 0;
  await tab.route('**/api/v1/me', (route) => (++asked === 1 ? route.abort() : route.continue()));
  await tab.goto(app.url);
  await expect.poll(() => tab.locator('.top-tools').textContent()).toContain('vera');
  await tab.getByText('Drop papers here').waitFor();
  expect(await tab.locator('.banner').count()).toBe(0);
  expect(asked).toBe(2);
  await tab.close();
});
