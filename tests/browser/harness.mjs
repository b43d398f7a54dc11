// A browser with our flags, a page that counts requests and errors, and the words tests use: wait for a state, press, read.

import { AsyncLocalStorage } from 'node:async_hooks';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../web/serve.mjs';

// The picture is drawn without a GPU; a background tab must not sleep in the middle of a test.
const FLAGS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
  '--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--mute-audio', '--no-sandbox'];
// A path below the root, as on a school's server.
const BASE = '/class/3-2/postcard-bank/';
// Only a failing test waits so long: a machine may be busy with many other things.
export const PATIENCE_MS = 240_000;
const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
export const DIST = path.join(here, '../../web/dist');

export function which(program, variable) {
  const given = process.env[variable];
  if (given) return given;
  const found = spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).stdout.trim();
  return found || null;
}

export async function launch(extra = []) {
  const executablePath = which('chromium', 'CHROMIUM');
  if (!executablePath) throw new Error('chromium is missing: apt-get install chromium');
  return chromium.launch({ executablePath, headless: true, args: [...FLAGS, ...extra] });
}

export async function site(dir, options = {}) {
  if (!fs.existsSync(dir)) throw new Error(`${dir} is missing: make web`);
  return serve({ dir, base: BASE, ...options });
}

// The game itself: a server of web/dist and a browser.
export async function prepareGame() {
  const server = await site(DIST);
  const browser = await launch();
  return { server, browser, end: async () => { await browser.close(); await server.close(); } };
}

// The contexts that the test under way has opened.
const mine = new AsyncLocalStorage();

// Runs a test and closes what it has opened, also where it failed: a page left behind goes on drawing.
export async function closingAfter(test) {
  const contexts = [];
  try {
    return await mine.run(contexts, test);
  } finally {
    await Promise.all(contexts.map((context) => context.close().catch(() => {})));
  }
}

// Opens `address` in a browser profile of its own, and keeps what must never happen.
export async function open(browser, address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 320, height: 180 }, ...options });
  mine.getStore()?.push(context);
  const page = await context.newPage();
  const wrong = [];
  const origin = new URL(address).origin;
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) wrong.push(`foreign request ${url}`);
  });
  page.on('console', (message) => message.type() === 'error' && wrong.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(`page error: ${error.stack ?? error}`));
  page.on('response', (response) => response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`));
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address, { waitUntil: 'commit' });
  return { page, context, wrong, close: () => context.close() };
}

export function assert(condition, message) {
  if (!condition) throw new Error(message);
}

export function same(found, expected, what) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  assert(a === b, `${what}: expected ${b}, found ${a}`);
}

export function clean(wrong) {
  same(wrong, [], 'foreign requests and console errors');
}

// ---- the mirror

// Everything the mirror shows: [{ id, role, name, focused, disabled, checked }].
export function shown(page) {
  return page.evaluate(() => [...document.querySelectorAll('#mirror [data-id]')].map((element) => ({
    id: element.dataset.id,
    role: element.dataset.role,
    name: element.getAttribute('aria-label') ?? element.textContent,
    focused: element === document.activeElement,
    disabled: element.getAttribute('aria-disabled') === 'true',
    checked: element.checked ?? null,
  })));
}

export function states(page) {
  return page.evaluate(() => ({ ...document.getElementById('mirror').dataset }));
}

// Waits until `ready` says something truthy of what is shown and of the states, and returns it.
export async function until(page, what, ready) {
  const end = Date.now() + PATIENCE_MS;
  let nodes = [];
  let state = {};
  while (Date.now() < end) {
    [nodes, state] = [await shown(page), await states(page)];
    const answer = ready(nodes, state);
    if (answer) return answer;
    await page.evaluate(() => new Promise((resolve) => {
      const observer = new MutationObserver(done);
      const timer = setTimeout(done, 1000);
      function done() { observer.disconnect(); clearTimeout(timer); resolve(); }
      observer.observe(document.getElementById('mirror'), { subtree: true, childList: true, attributes: true, characterData: true });
    }));
  }
  const list = nodes.map((node) => `${node.focused ? '>' : ' '}${node.role} ${node.id}: ${node.name}`).join('\n');
  throw new Error(`waited in vain for ${what}; states ${JSON.stringify(state)}; shown:\n${list}`);
}

export const node = (page, id) => until(page, id, (nodes) => nodes.find((one) => one.id === id));

// What a screen reader's user does: activates the real element.
export async function press(page, id) {
  await until(page, `${id} enabled`, (nodes) => nodes.find((one) => one.id === id && !one.disabled));
  await page.evaluate((wanted) => {
    [...document.querySelectorAll('#mirror [data-id]')].find((element) => element.dataset.id === wanted)?.click();
  }, id);
}
