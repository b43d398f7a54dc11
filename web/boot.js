// Starts the game: shows at once what happens, checks what the browser can do, fetches, and hands over.

import FILES from './files.js';
import { Mirror } from './mirror.js';
import { WORDS, firstLanguage } from './words.js';

const find = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search);
const canvas = find('game');
let language = firstLanguage(query);
const LONG_ENOUGH_TO_READ_MS = 2500;
const OFTEN_MS = 120_000;
let troubled = false;

const say = (key) => WORDS[language][key];

function speak(tag) {
  language = Object.hasOwn(WORDS, tag) ? tag : language;
  document.documentElement.lang = language;
  canvas.setAttribute('aria-label', say('game'));
}

// Covers everything with what went wrong and a way on; the first trouble is the one that counts.
function trouble(what, advice) {
  if (troubled) return;
  troubled = true;
  find('what').textContent = say(what);
  find('advice').textContent = say(advice);
  find('again').textContent = say('again');
  find('boot').hidden = true;
  find('trouble').hidden = false;
  find('trouble').addEventListener('click', () => location.reload());
  find('again').focus();
}

// Was this said already a moment ago, before a reload? Where the browser refuses to remember, the answer is yes.
function again(key, milliseconds) {
  try {
    const before = Number(sessionStorage.getItem(key));
    sessionStorage.setItem(key, Date.now());
    return Date.now() - before < milliseconds;
  } catch {
    return true;
  }
}

// A lost picture (the graphics card was reset, the machine slept) comes back with a reload. Once the page does that by
// itself; where it goes on happening the child decides.
function lost() {
  if (troubled) return;
  const often = again('postcard-bank/lost', OFTEN_MS);
  trouble('lost', often ? 'lostAgainAdvice' : 'lostAdvice');
  if (!often) setTimeout(() => location.reload(), LONG_ENOUGH_TO_READ_MS);
}

// An error of the program ends it, wherever it comes up; one of the browser or of an extension does not concern it.
function failed(error) {
  const ours = error instanceof WebAssembly.RuntimeError || String(error?.stack).includes(new URL('.', import.meta.url).href);
  if (!ours) return;
  if (canvas.getContext('webgl2')?.isContextLost()) lost();
  else trouble('crashed', 'lostAgainAdvice');
}

function drawsThreeDimensions() {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return Boolean(context);
  } catch {
    return false;
  }
}

const sizes = [FILES.wasm.size, FILES.packs.core.size];
const arrived = sizes.map(() => 0);

function progress(index, bytes) {
  arrived[index] += bytes;
  const sum = (list) => list.reduce((a, b) => a + b, 0);
  find('progress').value = Math.min(1, sum(arrived) / sum(sizes));
  if (sum(arrived) >= sum(sizes)) find('step').textContent = say('starting');
}

async function fetched(file) {
  const response = await fetch(new URL(file.name, import.meta.url));
  if (!response.ok) throw new Error(`${file.name}: ${response.status}`);
  return response;
}

// Counts on a copy: a browser keeps the compiled code only of a response that came from the network itself.
async function count(response, index) {
  const reader = response.clone().body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    progress(index, value.length);
  }
}

// Streams where the server names the type; some school servers do not know it.
async function program(game) {
  const response = await fetched(FILES.wasm);
  count(response, 0).catch(() => {});
  const named = response.headers.get('Content-Type')?.startsWith('application/wasm');
  return game.default({ module_or_path: named ? response : await response.arrayBuffer() });
}

const packs = new Map();

function pack(name) {
  if (!packs.has(name)) {
    const bytes = fetched(FILES.packs[name]).then(async (response) => {
      if (name === 'core') count(response, 1).catch(() => {});
      return new Uint8Array(await response.arrayBuffer());
    });
    bytes.catch(() => packs.delete(name));
    packs.set(name, bytes);
  }
  return packs.get(name);
}

// What the game sees of this page.
function page(mirror) {
  return {
    query: (name) => query.get(name) ?? undefined,
    lang: () => language,
    pack,
    mirror: (change) => {
      const about = mirror.take(JSON.parse(change));
      speak(about.lang);
      if (about.screen !== 'boot') find('boot').hidden = true;
    },
    playable: () => {
      performance.mark('first-playable');
      document.documentElement.dataset.playable = 'yes';
    },
  };
}

function watch(game) {
  const release = () => troubled || game.release_keys();
  window.addEventListener('blur', release);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) release();
    if (!troubled) game.set_hidden(document.hidden);
  });
  canvas.addEventListener('contextmenu', (event) => event.preventDefault());
}

async function boot() {
  find('note').hidden = true;
  speak(language);
  find('step').textContent = say('loading');
  if (!drawsThreeDimensions()) {
    trouble('noWebgl', 'noWebglAdvice');
    return;
  }
  canvas.addEventListener('webglcontextlost', lost);
  const core = pack('core');
  core.catch(() => {}); // Whoever waits for it hears of it.
  let game;
  let bytes;
  try {
    game = await import(FILES.glue);
    await program(game);
    bytes = await core;
  } catch (error) {
    console.warn(error);
    trouble('noLoad', 'noLoadAdvice');
    return;
  }
  window.addEventListener('error', (event) => failed(event.error));
  window.addEventListener('unhandledrejection', (event) => failed(event.reason));
  const mirror = new Mirror({ game, canvas, root: find('mirror'), live: find('live'), say });
  watch(game);
  try {
    game.start(page(mirror), bytes);
  } catch (error) {
    console.warn(error);
    if (error instanceof WebAssembly.RuntimeError) trouble('crashed', 'lostAgainAdvice');
    else trouble('noLoad', 'noLoadAdvice'); // A pack that is none.
    return;
  }
  canvas.focus({ preventScroll: true });
  globalThis.postcardBank = { fingerprint: () => game.fingerprint_of_script() };
}

boot();
