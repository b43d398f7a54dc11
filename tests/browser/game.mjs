// The game in the browser: the first quest by keyboard in Korean and through the mirror in English, reload and continue.

import fs from 'node:fs';
import path from 'node:path';
import { begin, byKeyboard, play, throughMirror, toTitle } from './child.mjs';
import { assert, clean, open, prepareGame, press, same, until } from './harness.mjs';
import { colours, contrast, decode, difference } from './picture.mjs';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const PICTURES = path.join(here, '../../target/browser-pictures');
const GIVER = { id: 'person/jebi', name: /제비|Jebi/ };
const CANVAS = [0, 0, 320, 180];

export const prepare = prepareGame;

const find = (nodes, id) => nodes.find((node) => node.id === id);
const goal = (nodes) => find(nodes, 'hud/goal')?.name ?? '';
// The second quest's giver is named in the goal as soon as the first quest is done.
const firstQuestDone = (name) => (nodes, state) => state.panel === 'none' && goal(nodes).includes(name);

async function picture(page, name) {
  const png = await page.screenshot();
  fs.mkdirSync(PICTURES, { recursive: true });
  fs.writeFileSync(path.join(PICTURES, `${name}.png`), png);
  return decode(png);
}

// Place of a control on the page.
const place = async (page, id) => {
  const { x, y, width, height } = await page.locator(`#mirror [data-id="${id}"]`).boundingBox();
  return [x, y, width, height];
};

async function sees(page, name, id) {
  const shot = await picture(page, name);
  assert(colours(shot, CANVAS) > 12, `${name}: hardly anything is drawn`);
  const of = await place(page, id);
  assert(contrast(shot, of) > 90, `${name}: there is no text at ${id} ${JSON.stringify(of)}`);
  return shot;
}

export const tests = {
  'the rules end in the same life as in the native build': async ({ browser, server }) => {
    const tab = await open(browser, `${server.address}?quality=low`);
    await until(tab.page, 'the title page', (_, state) => state.screen === 'title');
    const native = fs.readFileSync(path.join(here, '../../src/rules/life/script.sha256'), 'utf8').trim();
    same(await tab.page.evaluate(() => globalThis.postcardBank.fingerprint()), native, 'fingerprint');
    clean(tab.wrong);
    await tab.close();
  },

  'the first quest by keyboard in Korean, with pictures': async ({ browser, server }) => {
    const tab = await open(browser, `${server.address}?quality=low&lang=ko`);
    const { page } = tab;
    await until(page, 'the first questions', (nodes, state) => state.menu === 'welcome' && nodes.some((node) => node.id === 'welcome/start'));
    await toTitle(page, byKeyboard);
    const title = await sees(page, 'title', 'title/level/first-visit');
    await begin(page, byKeyboard);
    await until(page, 'the goal', (nodes) => goal(nodes).includes('제비'));
    const branch = await sees(page, 'branch', 'hud/goal');
    // The player stands in the middle of the picture, on a floor that fills the lower part.
    assert(colours(branch, [130, 60, 60, 80]) > 3, 'no player in the middle of the picture');
    assert(colours(branch, [0, 120, 320, 40]) > 2, 'no floor');
    await play(page, byKeyboard, GIVER, (nodes, state) => state.panel === 'talk');
    const talk = await sees(page, 'talk', 'talk/line');
    await play(page, byKeyboard, GIVER, firstQuestDone('봄이'));
    const shots = { title, branch, talk };
    for (const [one, other] of [['title', 'branch'], ['branch', 'talk'], ['title', 'talk']]) {
      assert(difference(shots[one], shots[other]) > 0.05, `the pictures of ${one} and ${other} look alike`);
    }
    clean(tab.wrong);
    await tab.close();
  },

  'walking with the arrow keys, and pausing with Escape': async ({ browser, server }) => {
    const tab = await open(browser, `${server.address}?quality=low&lang=ko&level=first-visit`);
    const { page } = tab;
    await until(page, 'the branch', (nodes, state) => state.screen === 'playing' && goal(nodes));
    await page.waitForFunction(() => performance.getEntriesByName('first-playable').length > 0);
    const near = (nodes) => JSON.stringify(nodes.filter((node) => /^(near\/|hud\/interact)/.test(node.id)).map((node) => node.id));
    const before = await until(page, 'things near', (nodes) => near(nodes));
    await page.keyboard.down('ArrowUp');
    await until(page, 'other things near', (nodes) => near(nodes) !== before);
    await page.keyboard.up('ArrowUp');
    await page.keyboard.press('Escape');
    await until(page, 'the pause menu', (nodes, state) => state.menu === 'pause' && nodes.some((node) => node.id === 'pause/resume'));
    await byKeyboard(page, 'pause/resume');
    await until(page, 'the branch again', (nodes, state) => state.menu === 'none' && goal(nodes));
    clean(tab.wrong);
    await tab.close();
  },

  'the first quest through the mirror in English, with a reload in the middle': async ({ browser, server }) => {
    const tab = await open(browser, `${server.address}?quality=low&lang=en`, { locale: 'en-GB' });
    const { page } = tab;
    await toTitle(page, throughMirror);
    await begin(page, throughMirror);
    await until(page, 'the goal', (nodes) => goal(nodes).includes('Jebi'));
    // The first question: the quest is taken on, the postcard collected.
    await play(page, throughMirror, GIVER, (nodes, state) => state.panel === 'quiz');
    await page.reload({ waitUntil: 'commit' });
    await toTitle(page, throughMirror);
    await until(page, 'the button to continue', (nodes, state) => state.screen === 'title' && nodes.some((node) => node.id === 'title/continue'));
    await throughMirror(page, 'title/continue');
    const again = await until(page, 'the goal', (nodes, state) => state.screen === 'playing' && goal(nodes));
    assert(/question/.test(again), `the visit does not go on where it was left: "${again}"`);
    await play(page, throughMirror, GIVER, firstQuestDone('Bomi'));
    clean(tab.wrong);
    await tab.close();
  },

  'a week passes at the calendar, and is taken back': async ({ browser, server }) => {
    const tab = await open(browser, `${server.address}?quality=low&lang=en&level=first-visit`, { locale: 'en-GB' });
    const { page } = tab;
    const id = await until(page, 'the calendar', (nodes) => nodes.find((node) => /^near\/prop\/.*calendar/.test(node.id))?.id);
    await press(page, id);
    await until(page, 'the prompt', (nodes) => nodes.find((node) => node.id === 'hud/interact' && /calendar/i.test(node.name)));
    await press(page, 'hud/interact');
    const says = (nodes, id) => find(nodes, id)?.name ?? '';
    const before = await until(page, 'the balance', (nodes, state) => state.panel === 'counter' && says(nodes, 'counter/balance'));
    assert((await until(page, 'the undo button', (nodes) => find(nodes, 'counter/undo'))).disabled, 'there is something to take back already');
    await press(page, 'counter/pass/7');
    const after = await until(page, 'another balance', (nodes) => says(nodes, 'counter/balance') !== before && says(nodes, 'counter/balance'));
    await until(page, 'the sum', (nodes) => /7 days/.test(says(nodes, 'counter/sum')));
    await until(page, 'something to take back', (nodes) => find(nodes, 'counter/undo')?.disabled === false);
    await byKeyboard(page, 'counter/undo');
    await until(page, `${before} again, not ${after}`, (nodes) => says(nodes, 'counter/balance') === before);
    await until(page, 'the words about it', (nodes) => /back/i.test(says(nodes, 'counter/sum')));
    await until(page, 'nothing to take back', (nodes) => find(nodes, 'counter/undo')?.disabled);
    await press(page, 'counter/close');
    await until(page, 'the branch', (nodes, state) => state.panel === 'none' && goal(nodes));
    clean(tab.wrong);
    await tab.close();
  },

  'an address with a level that is not there leads to the title page': async ({ browser, server }) => {
    const tab = await open(browser, `${server.address}?quality=low&lang=en&level=no-such-level`, { locale: 'en-GB' });
    await until(tab.page, 'the levels', (nodes, state) => state.screen === 'title' && nodes.some((node) => /^title\/level\//.test(node.id)));
    clean(tab.wrong);
    await tab.close();
  },
};
