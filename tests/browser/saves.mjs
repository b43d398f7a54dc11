// Places of children in the browser: out as a file, in again elsewhere, and what is said about a file that holds none.

import fs from 'node:fs';
import { byKeyboard, toTitle } from './child.mjs';
import { assert, clean, open, prepareGame, press, same, until } from './harness.mjs';

export const prepare = prepareGame;

const LATER = 'hud/goal';
const find = (nodes, id) => nodes.find((node) => node.id === id);
const told = (nodes, words) => nodes.some((node) => node.role === 'status' && words.test(node.name));

async function openSaves(page) {
  await toTitle(page, press);
  await until(page, 'the title page', (nodes, state) => state.screen === 'title' && find(nodes, 'title/saves'));
  await press(page, 'title/saves');
  await until(page, 'the list of places', (nodes, state) => state.menu === 'saves' && find(nodes, 'saves/import'));
}

// A browser lets nobody but the player open its file dialog, so the button gets a real key.
async function bringIn(page, name, text) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), byKeyboard(page, 'saves/import')]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}

const begun = (browser, server, more = '') => open(browser, `${server.address}?quality=low&lang=en${more}`, { locale: 'en-GB' });

export const tests = {
  'a place goes to another browser as a file': async ({ browser, server }) => {
    const one = await begun(browser, server, '&level=first-visit');
    await until(one.page, 'the branch', (nodes, state) => state.screen === 'playing' && find(nodes, LATER));
    await one.page.waitForFunction(() => localStorage.getItem('postcard-bank/slot-1'));
    await one.page.goto(`${server.address}?quality=low&lang=en`, { waitUntil: 'commit' });
    await openSaves(one.page);
    const place = await until(one.page, 'the place', (nodes) => find(nodes, 'saves/1/export') && find(nodes, 'saves/1')?.name);
    const [download] = await Promise.all([one.page.waitForEvent('download'), byKeyboard(one.page, 'saves/1/export')]);
    same(download.suggestedFilename(), 'postcard-bank-1.pbsave', 'name of the file');
    const text = fs.readFileSync(await download.path(), 'utf8');
    const parcel = JSON.parse(text);
    same([parcel.format, parcel.saves.length, parcel.saves[0].level], ['postcard-bank-saves', 1, 'first-visit'], 'the file');
    await until(one.page, 'the words about it', (nodes) => told(nodes, /postcard-bank-1\.pbsave/));
    clean(one.wrong);
    await one.close();

    const other = await begun(browser, server);
    const { page } = other;
    await openSaves(page);
    const free = await until(page, 'a free place', (nodes) => find(nodes, 'saves/1')?.name);
    assert(free !== place && !find(await until(page, 'the list', (nodes) => nodes), 'saves/1/export'), `the place is in use: ${free}`);
    await bringIn(page, 'holiday.pbsave', 'no saves at all');
    await until(page, 'the words about a damaged file', (nodes) => told(nodes, /holds no saves/));
    same(await until(page, 'the place', (nodes) => find(nodes, 'saves/1')?.name), free, 'the place after a damaged file');
    await bringIn(page, 'postcard-bank-1.pbsave', text);
    await until(page, 'the same place', (nodes) => find(nodes, 'saves/1')?.name === place && find(nodes, 'saves/1/export'));
    await press(page, 'saves/1');
    await press(page, 'saves/back');
    await until(page, 'the button to continue', (nodes, state) => state.menu === 'none' && find(nodes, 'title/continue'));
    await press(page, 'title/continue');
    await until(page, 'the branch', (nodes, state) => state.screen === 'playing' && find(nodes, LATER));
    clean(other.wrong);
    await other.close();
  },
};
