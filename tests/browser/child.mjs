// A child that plays: reads the mirror, decides what to do next, and does it by keyboard or through the mirror.

import { press, shown, until } from './harness.mjs';

const LEVEL = 'first-visit';
const MOST_DEEDS = 80;
const MOST_TABS = 60;

// By keyboard: Tab to it, then Enter.
export async function byKeyboard(page, id) {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const nodes = await shown(page);
    const focused = nodes.find((node) => node.focused)?.id;
    if (focused === id) {
      await page.keyboard.press('Enter');
      return;
    }
    if (!nodes.some((node) => node.id === id)) return; // It has gone: whoever asked looks again.
    await page.keyboard.press('Tab');
    await until(page, 'another focus', (now) => (now.find((node) => node.focused)?.id ?? null) !== (focused ?? null)
      || !now.some((node) => node.id === id)).catch(() => {});
  }
  throw new Error(`Tab never came to ${id}`);
}

// As a screen reader does it: the real element is activated.
export const throughMirror = press;

// To the title page; the first start asks for language and size of text before it.
export async function toTitle(page, act) {
  const menu = await until(page, 'the title page or the first questions', (nodes, state) => state.screen === 'title'
    && ((state.menu === 'none' && nodes.some((node) => node.id === 'title/settings') && 'none')
      || (nodes.some((node) => node.id === 'welcome/start') && 'welcome')));
  if (menu !== 'welcome') return;
  await act(page, 'welcome/start');
  await until(page, 'the title page', (nodes, state) => state.menu === 'none' && nodes.some((node) => node.id === 'title/settings'));
}

export async function begin(page, act) {
  await until(page, 'the title page', (nodes, state) => state.screen === 'title' && nodes.some((node) => node.id === `title/level/${LEVEL}`));
  await act(page, `title/level/${LEVEL}`);
  await until(page, 'the branch', (nodes, state) => state.screen === 'playing' && nodes.some((node) => node.id === 'hud/goal'));
}

// Plays on until `enough(nodes, state)` holds. `giver` has the quest: { id: 'person/jebi', name: /제비|Jebi/ }.
export async function play(page, act, giver, enough) {
  const memory = { learned: new Map(), flipped: false };
  const list = (nodes) => JSON.stringify(nodes.map(({ id, name }) => [id, name]));
  for (let deeds = 0; deeds < MOST_DEEDS; deeds += 1) {
    const { nodes, state } = await until(page, 'anything', (now, at) => ({ nodes: now, state: at }));
    if (enough(nodes, state)) return;
    const id = decide(nodes, state, giver, memory);
    // The mirror may be a moment behind: what has gone meanwhile is not pressed, the next round looks again.
    if (id && (await shown(page)).some((node) => node.id === id && !node.disabled)) await act(page, id);
    const before = list(nodes);
    const arrived = (now, at) => at.panel !== 'none' || prompt(now, giver) || enough(now, at);
    await until(page, `something after ${id ?? 'waiting'}`, id === `near/${giver.id}` ? arrived : (now) => list(now) !== before);
  }
  throw new Error(`the quest was not done after ${MOST_DEEDS} deeds`);
}

const prompt = (nodes, giver) => nodes.find((node) => node.id === 'hud/interact' && giver.name.test(node.name))?.id;

function decide(nodes, { panel, menu }, giver, memory) {
  const has = (id) => nodes.find((node) => node.id === id && !node.disabled)?.id;
  if (menu !== 'none') return has('pause/resume');
  if (panel === 'talk') return has('talk/next');
  if (panel === 'counter') return has('counter/close');
  if (panel === 'quiz') return answer(nodes, has, memory.learned);
  if (panel === 'postcard') {
    memory.flipped = !memory.flipped;
    return has(memory.flipped ? 'postcard/flip' : 'postcard/close');
  }
  return prompt(nodes, giver) ?? has(`near/${giver.id}`);
}

// A guess first, then what the quiz has shown to be right.
function answer(nodes, has, learned) {
  const asked = nodes.find((node) => node.id === 'quiz/title')?.name;
  const correct = nodes.find((node) => node.id === 'quiz/correct')?.name;
  if (correct) learned.set(asked, correct);
  const onward = has('quiz/again') ?? has('quiz/next');
  if (onward) return onward;
  const options = nodes.filter((node) => node.id.startsWith('quiz/option/') || ['quiz/true', 'quiz/false'].includes(node.id));
  const right = options.find((node) => learned.get(asked)?.endsWith(node.name));
  return (right ?? options[0])?.id;
}
