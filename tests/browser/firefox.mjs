// A smoke test in Debian's Firefox: load, first dialogue, reload. It is driven over Marionette, which every Firefox speaks;
// Playwright needs a Firefox of its own. Without a screen Firefox draws no WebGL, so it gets one in memory (Xvfb).

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DIST, PATIENCE_MS, assert, site, which } from './harness.mjs';

// One command after another: [0, id, name, parameters] there, [1, id, error, result] back, each with its length before it.
class Marionette {
  constructor(socket) {
    this.socket = socket;
    this.id = 0;
    this.waiting = new Map();
    this.data = Buffer.alloc(0);
    socket.on('data', (data) => this.read(data));
  }

  static async connect(port, end) {
    while (Date.now() < end) {
      const socket = net.connect(port, '127.0.0.1');
      const connected = await new Promise((resolve) => socket.once('connect', () => resolve(true)).once('error', () => resolve(false)));
      if (connected) return new Marionette(socket);
      await sleep(200);
    }
    throw new Error('Firefox does not answer');
  }

  read(data) {
    this.data = Buffer.concat([this.data, data]);
    for (;;) {
      const colon = this.data.indexOf(':');
      const length = Number(this.data.subarray(0, colon));
      if (colon < 0 || this.data.length < colon + 1 + length) return;
      const message = JSON.parse(this.data.subarray(colon + 1, colon + 1 + length).toString());
      this.data = this.data.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue; // The greeting.
      const [, id, error, result] = message;
      const { resolve, reject } = this.waiting.get(id) ?? {};
      this.waiting.delete(id);
      if (error) reject?.(new Error(`${error.error}: ${error.message}`));
      else resolve?.(result);
    }
  }

  send(name, parameters = {}) {
    const id = (this.id += 1);
    const text = JSON.stringify([0, id, name, parameters]);
    this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  async run(script, ...args) {
    return (await this.send('WebDriver:ExecuteScript', { script, args })).value;
  }

  async until(what, script, ...args) {
    const end = Date.now() + PATIENCE_MS;
    while (Date.now() < end) {
      const answer = await this.run(script, ...args).catch(() => null); // The page may be on its way.
      if (answer) return answer;
      await sleep(250);
    }
    const seen = await this.run('return document.body.innerText + " | " + document.getElementById("mirror").innerText');
    throw new Error(`waited in vain for ${what}; the page says: ${seen}`);
  }
}

async function freePort() {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// The name of a screen in memory, or null where there is no Xvfb.
async function screen() {
  const program = which('Xvfb', 'XVFB');
  if (!program) return { display: null, stop: async () => {} };
  const server = spawn(program, ['-displayfd', '3', '-screen', '0', '640x480x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const display = await new Promise((resolve, reject) => {
    server.stdio[3].once('data', (data) => resolve(`:${String(data).trim()}`));
    server.once('exit', () => reject(new Error('Xvfb does not start')));
  });
  return { display, stop: async () => { server.kill(); await ended; } };
}

export async function prepare() {
  const program = which('firefox-esr', 'FIREFOX');
  if (!program) return { end: async () => {} };
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'postcard-bank-firefox-'));
  const port = await freePort();
  const wishes = { 'marionette.port': port, 'webgl.force-enabled': true, 'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false, 'browser.shell.checkDefaultBrowser': false, 'toolkit.telemetry.enabled': false };
  const lines = Object.entries(wishes).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  fs.writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  const { display, stop } = await screen();
  const options = ['--marionette', '--no-remote', '--profile', profile, '--width', '320', '--height', '240'];
  const firefox = spawn(program, display ? options : ['--headless', ...options], {
    stdio: 'ignore', env: { ...process.env, ...(display ? { DISPLAY: display } : {}) },
  });
  const ended = new Promise((resolve) => firefox.once('exit', resolve));
  const driver = await Marionette.connect(port, Date.now() + PATIENCE_MS);
  await driver.send('WebDriver:NewSession', { pageLoadStrategy: 'none' });
  const server = await site(DIST);
  const end = async () => {
    await Promise.race([driver.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {}), sleep(5000)]);
    driver.socket.destroy();
    firefox.kill('SIGKILL');
    await ended;
    await stop();
    await server.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  return { driver, server, end };
}

const PRESS = `const element = document.querySelector('#mirror [data-id="' + arguments[0] + '"]');
  element?.click();
  return Boolean(element);`;
const HAS = `return [...document.querySelectorAll('#mirror [data-id]')].find((element) => element.dataset.id === arguments[0])?.textContent`;

export const tests = {
  'Firefox loads, speaks with the first person and continues after a reload': async ({ driver, server }) => {
    if (!driver) return 'firefox-esr is not installed';
    await driver.send('WebDriver:Navigate', { url: `${server.address}?quality=low&lang=ko` });
    if (await driver.until('the page', `return document.getElementById('trouble') && (document.documentElement.lang === 'ko')
      && (document.getElementById('step').textContent || !document.getElementById('trouble').hidden)`)) {
      const trouble = await driver.run(`return document.getElementById('trouble').hidden ? '' : document.getElementById('what').textContent`);
      if (trouble.includes('WebGL2')) return 'this Firefox draws no WebGL2 without a GPU here';
    }
    await driver.until('the first questions', PRESS, 'welcome/start');
    await driver.until('the level', PRESS, 'title/level/first-visit');
    await driver.until('the branch', HAS, 'hud/goal');
    await driver.until('Jebi', PRESS, 'near/person/jebi');
    await driver.until('the prompt', PRESS, 'hud/interact');
    const line = await driver.until('the first line', HAS, 'talk/line');
    assert(/[가-힣]/.test(line), `no Korean in "${line}"`);
    await driver.send('WebDriver:Refresh');
    await driver.until('the button to continue', PRESS, 'title/continue');
    await driver.until('the branch again', HAS, 'hud/goal');
  },
};
