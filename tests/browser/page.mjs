// The page without the game: what it says and does while loading, without WebGL2, on bad servers, and as a mirror.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { assert, clean, launch, open, same, shown, site, until } from './harness.mjs';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
// An empty program: the eight bytes every WebAssembly module begins with.
const EMPTY = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

export async function prepare() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'postcard-bank-page-'));
  const wasm = path.join(folder, 'wasm');
  fs.mkdirSync(wasm);
  fs.copyFileSync(path.join(here, 'stub/postcard-bank.js'), path.join(wasm, 'postcard-bank.js'));
  fs.writeFileSync(path.join(wasm, 'postcard-bank_bg.wasm'), EMPTY);
  const dist = path.join(folder, 'dist');
  const built = spawnSync(process.execPath, [path.join(here, '../../web/build.mjs'), '--wasm', wasm, '--out', dist], { encoding: 'utf8' });
  assert(built.status === 0, `build.mjs failed:\n${built.stderr}`);
  const browser = await launch();
  return { folder, dist, browser, end: async () => { await browser.close(); fs.rmSync(folder, { recursive: true }); } };
}

async function started(browser, server, query = '', options = {}) {
  const tab = await open(browser, server.address + query, options);
  await tab.page.waitForFunction(() => globalThis.stub);
  return tab;
}

const show = (page, change) => page.evaluate((json) => globalThis.stub.page.mirror(json), JSON.stringify(change));
const asked = (page) => page.evaluate(() => globalThis.stub.asked.splice(0));
const text = (page, id) => page.evaluate((wanted) => document.getElementById(wanted).textContent, id);

export const tests = {
  'every file but index.html has a hash, a .br and a .gz, and none is a source': async ({ dist }) => {
    const files = fs.readdirSync(dist, { recursive: true });
    const plain = files.filter((file) => !/\.(br|gz)$/.test(file));
    same(plain.filter((file) => file !== 'index.html' && !/\.[0-9a-f]{10}\.\w+$/.test(file)), [], 'names without a hash');
    same(plain.filter((file) => !files.includes(`${file}.br`) || !files.includes(`${file}.gz`)), [], 'files without copies');
    assert(!fs.readFileSync(path.join(dist, 'index.html'), 'utf8').match(/<script(?![^>]*src=)|<style|\son\w+=|style=/), 'index.html holds inline code');
  },

  'starts under a sub-path, streams, and speaks the language of address, then of the browser': async ({ browser, dist }) => {
    const server = await site(dist);
    const english = await started(browser, server, '?level=first-visit', { locale: 'en-GB' });
    same(await asked(english.page), [['init', 'stream', 0], ['start', 'PBP1', 'en', 'first-visit']], 'what the game heard');
    same(await english.page.evaluate(() => document.documentElement.lang), 'en', 'lang');
    assert(await english.page.evaluate(() => performance.getEntriesByName('first-playable').length), 'no first-playable');
    assert(await english.page.evaluate(() => document.getElementById('boot').hidden), 'the start page still covers the game');
    clean(english.wrong);
    await english.close();
    const korean = await started(browser, server, '?lang=ko', { locale: 'en-GB' });
    same((await asked(korean.page))[1][2], 'ko', 'language');
    clean(korean.wrong);
    await korean.close();
    await server.close();
  },

  'starts from a server that does not know the type of wasm files': async ({ browser, dist }) => {
    const server = await site(dist, { forget: ['wasm', 'pack'] });
    const tab = await started(browser, server);
    same((await asked(tab.page))[0], ['init', 'bytes', 0], 'way of loading');
    clean(tab.wrong);
    await tab.close();
    await server.close();
  },

  'starts where the browser refuses storage': async ({ browser, dist }) => {
    const server = await site(dist);
    const tab = await open(browser, 'about:blank');
    await tab.page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } }));
    await tab.page.goto(server.address);
    await tab.page.waitForFunction(() => globalThis.stub);
    await tab.close();
    await server.close();
  },

  'says what to do without WebGL2, and fetches nothing large': async ({ dist }) => {
    const heard = [];
    const server = await site(dist, { note: (pathname) => heard.push(pathname) });
    const bare = await launch(['--disable-3d-apis']);
    for (const [lang, word] of [['ko', '하드웨어 가속'], ['en', 'hardware acceleration']]) {
      const tab = await open(bare, `${server.address}?lang=${lang}`);
      await tab.page.waitForSelector('#trouble:not([hidden])');
      assert((await text(tab.page, 'advice')).includes(word), `no advice in ${lang}`);
      await tab.close();
    }
    assert(!heard.some((pathname) => /\.(wasm|pack)$/.test(pathname)), 'the game was fetched in vain');
    await bare.close();
    await server.close();
  },

  'says so when the game does not arrive': async ({ browser, dist }) => {
    const server = await site(dist);
    const tab = await open(browser, 'about:blank');
    await tab.page.route(/\.wasm$/, (route) => route.abort());
    await tab.page.goto(`${server.address}?lang=en`);
    await tab.page.waitForSelector('#trouble:not([hidden])');
    assert((await text(tab.page, 'what')).includes('did not arrive'), 'wrong words');
    await tab.close();
    await server.close();
  },

  'explains itself when opened from a file': async ({ browser, dist }) => {
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(path.join(dist, 'index.html')).href);
    await tab.waitForFunction(() => getComputedStyle(document.getElementById('note')).visibility === 'visible');
    assert((await tab.innerText('#note')).includes('make serve'), 'no advice');
    await tab.close();
  },

  'reloads when the picture is lost, and asks first where that goes on': async ({ browser, dist }) => {
    const server = await site(dist);
    const tab = await started(browser, server, '?lang=ko');
    const lose = () => tab.page.evaluate(() => {
      globalThis.before = true;
      document.getElementById('game').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext();
    });
    const isNew = () => tab.page.waitForFunction(() => globalThis.stub && !globalThis.before);
    await lose();
    await tab.page.waitForSelector('#trouble:not([hidden])');
    assert((await text(tab.page, 'advice')).includes('그대로'), 'does not say that progress is kept');
    await isNew();
    await lose();
    await tab.page.waitForSelector('#trouble:not([hidden])');
    assert((await text(tab.page, 'advice')).includes('눌러서'), 'does not say what to do');
    await tab.page.click('#trouble');
    await isNew();
    clean(tab.wrong);
    await tab.close();
    await server.close();
  },

  'ends with words when the program fails, not when the browser or an extension grumbles': async ({ browser, dist }) => {
    const server = await site(dist);
    const tab = await started(browser, server, '?lang=en');
    const hears = (name, init) => tab.page.evaluate(([type, message, runtime]) => {
      const error = runtime ? new WebAssembly.RuntimeError(message) : null;
      window.dispatchEvent(new ErrorEvent(type, { message, error }));
      return !document.getElementById('trouble').hidden;
    }, [name, ...init]);
    assert(!(await hears('error', ['ResizeObserver loop completed with undelivered notifications.', false])), 'the game was ended for nothing');
    assert(await hears('error', ['unreachable', true]), 'a broken program goes unnoticed');
    assert((await text(tab.page, 'what')).includes('stopped'), 'wrong words');
    clean(tab.wrong);
    await tab.close();
    await server.close();
  },

  'mirrors controls as real elements with role, name, value and place': async ({ browser, dist }) => {
    const server = await site(dist);
    const tab = await started(browser, server, '?lang=ko');
    await show(tab.page, {
      order: ['near/person/jebi', 'quiz', 'quiz/title', 'quiz/option/0', 'quiz/amount', 'settings/volume', 'settings/mono'],
      set: [
        { id: 'near/person/jebi', role: 'button', name: '제비' },
        { id: 'quiz', role: 'dialog', name: '문제' },
        { id: 'quiz/title', role: 'heading', name: '이자는 무엇일까요?', dialog: 'quiz' },
        { id: 'quiz/option/0', role: 'button', name: '맡긴 값', dialog: 'quiz', rect: [10, 20, 100, 44] },
        { id: 'quiz/amount', role: 'number', name: '얼마', value: 3, range: [0, 100], dialog: 'quiz' },
        { id: 'settings/volume', role: 'slider', name: '소리', value: 0.5, range: [0, 1], dialog: 'quiz' },
        { id: 'settings/mono', role: 'checkbox', name: '한쪽 소리', checked: true, dialog: 'quiz', disabled: true },
      ],
    });
    const client = await tab.context.newCDPSession(tab.page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const tree = nodes.filter((one) => !one.ignored).map((one) => `${one.role?.value}: ${one.name?.value ?? ''}`);
    for (const line of ['navigation: 가까운 것', 'button: 제비', 'dialog: 문제', 'heading: 이자는 무엇일까요?', 'button: 맡긴 값',
      'spinbutton: 얼마', 'slider: 소리', 'checkbox: 한쪽 소리']) {
      assert(tree.includes(line), `"${line}" is not in the accessibility tree:\n${tree.join('\n')}`);
    }
    same(await tab.page.locator('[data-id="quiz/option/0"]').boundingBox(), { x: 10, y: 20, width: 100, height: 44 }, 'place');
    await asked(tab.page);
    await tab.page.evaluate(() => {
      for (const id of ['quiz/option/0', 'settings/mono']) document.querySelector(`[data-id="${id}"]`).click();
      const slider = document.querySelector('[data-id="settings/volume"]');
      slider.value = '0.8';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    });
    same(await asked(tab.page), [['press', 'quiz/option/0'], ['set_value', 'settings/volume', 0.8]], 'what the game heard');
    assert((await shown(tab.page)).find((one) => one.id === 'settings/mono').checked, 'a disabled box was unchecked');
    clean(tab.wrong);
    await tab.close();
    await server.close();
  },

  'focus goes both ways, and keys reach the game once': async ({ browser, dist }) => {
    const server = await site(dist);
    const tab = await started(browser, server);
    const { page } = tab;
    await page.evaluate(() => {
      globalThis.keys = [];
      document.getElementById('game').addEventListener('keydown', (event) => globalThis.keys.push(event.key));
    });
    const option = (index, more) => ({ id: `quiz/option/${index}`, role: 'button', name: `${index}`, ...more });
    await show(page, { order: ['quiz/option/0', 'quiz/option/1'], set: [option(0), option(1, { focused: true })] });
    await asked(page);
    same((await shown(page)).map((one) => one.focused), [false, true], 'focus from the game');
    for (const key of ['Enter', 'ArrowUp', 'Escape', 'w']) await page.keyboard.press(key);
    same(await asked(page), [['press', 'quiz/option/1']], 'presses');
    same(await page.evaluate(() => globalThis.keys.splice(0)), ['ArrowUp', 'Escape', 'w'], 'keys on the picture');
    await page.keyboard.press('Shift+Tab');
    same(await asked(page), [['focus', 'quiz/option/0']], 'focus from the page');
    await show(page, { order: [] });
    same(await page.evaluate(() => document.activeElement.id), 'game', 'focus when everything is gone');
    await page.keyboard.press('d');
    same(await page.evaluate(() => globalThis.keys.at(-1)), 'd', 'key on the picture');
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    same(await asked(page), [['release_keys']], 'lost window focus');
    clean(tab.wrong);
    await tab.close();
    await server.close();
  },

  'reads status lines one after another': async ({ browser, dist }) => {
    const server = await site(dist);
    const tab = await started(browser, server);
    const status = (name) => ({ set: [{ id: 'hud/caption', role: 'status', name }], order: ['hud/caption'] });
    await tab.page.evaluate(() => {
      globalThis.said = [];
      const live = document.getElementById('live');
      new MutationObserver(() => globalThis.said.push([live.textContent, performance.now()])).observe(live, { childList: true });
    });
    for (const name of ['하나', '둘', '둘', '셋']) await show(tab.page, status(name));
    await tab.page.waitForFunction(() => globalThis.said.length === 3);
    const said = await tab.page.evaluate(() => globalThis.said);
    same(said.map(([sentence]) => sentence), ['하나', '둘', '셋'], 'sentences');
    assert(said[2][1] - said[0][1] > 2900, 'sentences came faster than they can be heard');
    await until(tab.page, 'the newest line', (nodes) => nodes[0].name === '셋');
    await tab.close();
    await server.close();
  },
};
