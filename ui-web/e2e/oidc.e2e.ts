import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { Application } from './application';
import { violations } from './axe';
import { Provider } from './provider';

let provider: Provider;
let app: Application;
let page: Page;

beforeAll(async () => {
  provider = await Provider.start();
  app = await Application.start([], {
    HOLDFAST_OIDC_URL: provider.url,
    HOLDFAST_OIDC_CLIENT_ID: Provider.client.id,
    HOLDFAST_OIDC_CLIENT_SECRET: Provider.client.secret,
  });
  page = app.page;
});

afterAll(async () => {
  await app?.stop();
  provider?.stop();
});

const signIn = () => page.getByRole('link', { name: 'Sign in with your organisation' }).click();

test('somebody without a role is told so on a page, and can begin anew', async () => {
  provider.groups = ['staff'];
  await signIn();
  await page.getByText('The account ada has no role in Holdfast.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Back to Holdfast' }).click();
  await page.getByRole('heading', { name: 'Sign in to Holdfast' }).waitFor();
});

test('who is signed in at the provider comes back with name and role', async () => {
  provider.groups = ['holdfast-admin'];
  await signIn();
  await page.getByText('Drop papers here').waitFor();
  await expect.poll(() => page.locator('.top-tools').textContent()).toContain('ada');
  const cookie = (await app.context.cookies()).find((one) => one.name === 'holdfast-session');
  expect([cookie?.httpOnly, cookie?.sameSite]).toEqual([true, 'Strict']);
});

test('a restart of the server asks nobody to sign in again', async () => {
  await app.crash();
  await page.reload();
  await page.getByText('Drop papers here').waitFor();
  await expect.poll(() => page.locator('.top-tools').textContent()).toContain('ada');
});

test('who signs out is out', async () => {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in to Holdfast' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Sign in to Holdfast' }).waitFor();
});
