// The mirror's elements lie where the picture shows the controls, in small and large windows and with large letters.

import { toTitle } from './child.mjs';
import { assert, clean, launch, open, prepareGame, press, same, until } from './harness.mjs';

export const prepare = prepareGame;

const [KO, EN] = ['settings/lang/ko', 'settings/lang/en'];
// This far inside an edge, in pixels of the page.
const INSIDE = 3;

// The element's rectangle, once it stays where it is.
async function settled(page, id) {
  let last;
  for (;;) {
    const box = JSON.stringify(await page.locator(`#mirror [data-id="${id}"]`).boundingBox());
    if (box === last) return JSON.parse(box);
    last = box;
    await page.evaluate(() => new Promise((resolve) => { setTimeout(() => requestAnimationFrame(resolve), 300); }));
  }
}

// The interface is drawn smaller than designed in the first, larger in the second.
const WINDOWS = [
  { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2, letters: 100 },
  { viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1, letters: 200 },
];

export const tests = Object.fromEntries(WINDOWS.map(({ viewport, deviceScaleFactor, letters }) => [
  `elements lie over their controls at ${viewport.width} × ${viewport.height}, ${deviceScaleFactor} to a pixel, with letters of ${letters} %`,
  async ({ server }) => {
    // A real scale: one that is only emulated leaves the size of the canvas in real pixels as it was.
    const browser = await launch([`--force-device-scale-factor=${deviceScaleFactor}`]);
    const tab = await open(browser, `${server.address}?quality=low&lang=en`, { viewport, deviceScaleFactor, locale: 'en-GB' });
    const { page } = tab;
    await toTitle(page, press);
    await press(page, 'title/settings');
    await press(page, `settings/text/${letters}`);
    await until(page, 'these letters', (nodes) => nodes.find((node) => node.id === `settings/text/${letters}`)?.checked);
    const middle = (from, size) => from + size / 2;
    const edges = {
      left: ({ x, y, height }) => [x + INSIDE, middle(y, height)],
      right: ({ x, y, width, height }) => [x + width - INSIDE, middle(y, height)],
      top: ({ x, y, width }) => [middle(x, width), y + INSIDE],
      bottom: ({ x, y, width, height }) => [middle(x, width), y + height - INSIDE],
    };
    // The mouse meets the picture, not the elements: each click must choose the other language.
    for (const [edge, of] of Object.entries(edges)) {
      for (const id of [KO, EN]) {
        const box = await settled(page, id);
        assert(box && box.width > 40 && box.height >= 44, `${id} is too small: ${JSON.stringify(box)}`);
        await page.mouse.click(...of(box));
        await until(page, `${id} chosen by its ${edge} edge at ${of(box)}`, (nodes) => nodes.find((node) => node.id === id)?.checked);
      }
    }
    same(await page.evaluate(() => document.documentElement.lang), 'en', 'language');
    clean(tab.wrong);
    await tab.close();
    await browser.close();
  },
]));
