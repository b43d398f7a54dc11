#!/usr/bin/env node
// Makes the folder that is put on a web server: node web/build.mjs --wasm DIR [--or FILE]… --out web/dist
//
// DIR holds what `wasm-bindgen --target web` wrote; FILE is the same program worked over by another tool: the one with
// fewer bytes after brotli is shipped. Every file but index.html gets a hash of its content into its name,
// assets and levels become packs (src/platform/packs.rs says how they look), and beside each file lie its .br and .gz.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = /\.(py|md|svg|kra|blend|hash)$/;
const LICENCES = ['LICENSE-MIT', 'LICENSE-APACHE', 'CREDITS.md'];
const LICENCE_TEXT = /^(OFL|LICEN[CS]E|.*-LICEN[CS]E)[^/]*(\.txt)?$/i;
// Brotli, in bytes, before the player can move.
const GOALS = { wasm: 5.3e6, fonts: 0.4e6, 'art and sound': 0.6e6, rest: 0.1e6 };

const { values: options } = parseArgs({ options: {
  wasm: { type: 'string' }, or: { type: 'string', multiple: true, default: [] }, out: { type: 'string', default: path.join(root, 'web/dist') },
} });
if (!options.wasm) {
  console.error('usage: node web/build.mjs --wasm DIR [--or FILE]… [--out DIR]');
  process.exit(2);
}

// ---- what goes in

function below(folder) {
  const full = path.join(root, folder);
  if (!fs.existsSync(full)) return [];
  return fs.readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join('/'))
    .sort();
}

function isShipped(file) {
  const name = path.basename(file);
  return !/^assets\/(art|finance)\//.test(file) && !SOURCES.test(name) && !LICENCE_TEXT.test(name) && !file.includes('__pycache__') && !name.startsWith('.');
}

const shipped = [...below('assets'), ...below('levels')].filter(isShipped);

// What is not needed before the first step comes in packs of its own, each fetched when one of its files is first asked
// for: the wings, the grown-ups, pictures and scenes of postcards, effects, music and the air of the rooms.
function packOf(file) {
  const [, name] = /^assets\/models\/(\w+)\.glb$/.exec(file) ?? [];
  if (name) return name === 'lobby' ? 'core' : name;
  if (file === 'assets/models/people/adult.glb' || file.startsWith('assets/portraits/')) return 'people';
  if (file.startsWith('assets/postcards/')) return 'postcards';
  if (music.has(file)) return 'music';
  return file.endsWith('.ogg') ? 'sounds' : 'core';
}

function musicFiles() {
  const sounds = path.join(root, 'assets/sounds.ron');
  if (!fs.existsSync(sounds)) return new Set();
  const entries = fs.readFileSync(sounds, 'utf8').matchAll(/file:\s*"([^"]+)"[^)]*?track:\s*(?:Music|Ambience)/g);
  return new Set([...entries].map((entry) => `assets/${entry[1]}`));
}
const music = musicFiles();

function packed(files) {
  const blobs = files.map(([, bytes]) => bytes);
  const index = Buffer.from(JSON.stringify(files.map(([name, bytes]) => [name, bytes.length])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(index.length);
  return Buffer.concat([Buffer.from('PBP1'), length, index, ...blobs]);
}

function packs() {
  const byPack = groupBy(shipped, packOf);
  const { core = [], ...further } = byPack;
  const read = (file) => [file, fs.readFileSync(path.join(root, file))];
  const contents = Buffer.from(JSON.stringify(further));
  const made = { core: packed([['packs.json', contents], ...core.map(read)]) };
  for (const [name, files] of Object.entries(further)) made[name] = packed(files.map(read));
  return made;
}

function groupBy(list, key) {
  const groups = {};
  for (const item of list) (groups[key(item)] ??= []).push(item);
  return groups;
}

function licences() {
  const texts = [...LICENCES, ...below('assets').filter((file) => LICENCE_TEXT.test(path.basename(file)))];
  const rule = '='.repeat(78);
  return texts.filter((file) => fs.existsSync(path.join(root, file)))
    .map((file) => `${rule}\n${file}\n${rule}\n\n${fs.readFileSync(path.join(root, file), 'utf8')}`).join('\n');
}

// ---- what comes out

const made = new Map();

function keep(name, content) {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const { dir, name: stem, ext } = path.posix.parse(name);
  const full = path.posix.join(dir, `${stem}.${hash}${ext}`);
  made.set(full, bytes);
  return full;
}

function script(name, replace = {}) {
  let text = fs.readFileSync(path.join(root, 'web', name), 'utf8');
  for (const [from, to] of Object.entries(replace)) text = text.replaceAll(`'./${from}'`, `'./${to}'`);
  return keep(name, text);
}

// wasm-bindgen's own file, with what it imports beside it.
function glue(wasm) {
  const own = fs.readdirSync(options.wasm, { recursive: true }).map((file) => file.split(path.sep).join('/'));
  let text = fs.readFileSync(path.join(options.wasm, 'postcard-bank.js'), 'utf8').replaceAll('postcard-bank_bg.wasm', wasm);
  for (const file of own.filter((file) => file.startsWith('snippets/') && file.endsWith('.js'))) {
    text = text.replaceAll(`./${file}`, `./${keep(file, fs.readFileSync(path.join(options.wasm, file)))}`);
  }
  return keep('postcard-bank.js', text);
}

// The program with the fewest bytes on the wire.
async function program() {
  const files = [path.join(options.wasm, 'postcard-bank_bg.wasm'), ...options.or];
  const candidates = await Promise.all(files.map(async (file) => {
    const bytes = fs.readFileSync(file);
    return { file, bytes, wire: options.or.length > 0 ? await squeezed(bytes) : null };
  }));
  if (options.or.length === 0) return candidates[0].bytes;
  const [best, ...others] = candidates.toSorted((a, b) => a.wire.length - b.wire.length);
  for (const { file, wire } of [best, ...others]) {
    console.log(`${kilobytes(wire.length)} brotli ${wire === best.wire ? 'shipped    ' : 'not shipped'} ${file}`);
  }
  console.log();
  return best.bytes;
}

function page(wasmBytes) {
  const wasm = keep('postcard-bank.wasm', wasmBytes);
  const files = { glue: `./${glue(wasm)}`, wasm: { name: `./${wasm}`, size: wasmBytes.length }, packs: {} };
  for (const [name, bytes] of Object.entries(packs())) {
    files.packs[name] = { name: `./${keep(`${name}.pack`, bytes)}`, size: bytes.length };
  }
  const list = keep('files.js', `// Which file is which.\nexport default ${JSON.stringify(files)};\n`);
  const mirror = script('mirror.js');
  const words = script('words.js');
  const boot = script('boot.js', { 'files.js': list, 'mirror.js': mirror, 'words.js': words });
  let html = fs.readFileSync(path.join(root, 'web/index.html'), 'utf8');
  const links = { 'style.css': script('style.css'), 'boot.js': boot, 'licences.txt': keep('licences.txt', licences()) };
  for (const [from, to] of Object.entries(links)) html = html.replaceAll(`"${from}"`, `"${to}"`);
  made.set('index.html', Buffer.from(html));
}

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

// Brotli at its best; each content once, also where it is asked for twice.
const squeezing = new Map();

function squeezed(bytes) {
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_LGWIN: window } = zlib.constants;
  if (!squeezing.has(bytes)) squeezing.set(bytes, brotli(bytes, { params: { [quality]: 11, [window]: 24 } }));
  return squeezing.get(bytes);
}

// Names hold a hash, so what an earlier build has compressed is still right.
async function compressed(name, suffix, compress) {
  const file = path.join(options.out, name + suffix);
  if (name !== 'index.html' && fs.existsSync(file)) return fs.readFileSync(file);
  return compress();
}

async function write() {
  const all = await Promise.all([...made].map(async ([name, bytes]) => [
    [name, bytes],
    [`${name}.br`, await compressed(name, '.br', () => squeezed(bytes))],
    [`${name}.gz`, await compressed(name, '.gz', () => gzip(bytes, { level: 9 }))],
  ]));
  fs.rmSync(options.out, { recursive: true, force: true });
  for (const [name, bytes] of all.flat()) {
    const file = path.join(options.out, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
  }
  return new Map(all.flat().map(([name, bytes]) => [name, bytes.length]));
}

// ---- the table

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(12);

function report(sizes) {
  console.log(`${'file'.padEnd(36)}${'raw'.padStart(12)}${'gzip'.padStart(12)}${'brotli'.padStart(12)}`);
  for (const [name, bytes] of made) {
    console.log(name.padEnd(36) + [bytes.length, sizes.get(`${name}.gz`), sizes.get(`${name}.br`)].map(kilobytes).join(''));
  }
  const first = parts(sizes);
  const total = Object.values(first).reduce((sum, bytes) => sum + bytes, 0);
  console.log('\nBefore the player can move, brotli (parts of the first pack are compressed alone to count them):');
  for (const [part, bytes] of Object.entries(first)) {
    const missed = bytes > GOALS[part] ? `missed by ${kilobytes(bytes - GOALS[part]).trim()}` : 'reached';
    console.log(`  ${part.padEnd(16)}${kilobytes(bytes)}   goal ${kilobytes(GOALS[part]).trim()}: ${missed}`);
  }
  console.log(`  ${'total'.padEnd(16)}${kilobytes(total)}`);
}

// wasm, fonts, art and sound, rest; the music is fetched too, but nobody waits for it.
function parts(sizes) {
  const sum = { wasm: 0, fonts: 0, 'art and sound': 0, rest: 0 };
  for (const name of made.keys()) {
    if (name.endsWith('.wasm')) sum.wasm += sizes.get(`${name}.br`);
    else if (!name.endsWith('.pack') && !name.endsWith('.txt')) sum.rest += sizes.get(`${name}.br`);
  }
  const kind = (file) => (/^assets\/fonts\//.test(file) ? 'fonts' : /\.(ogg|png|glb|gltf|bin)$/.test(file) ? 'art and sound' : 'rest');
  const core = groupBy(shipped.filter((file) => packOf(file) === 'core'), kind);
  for (const [part, files] of Object.entries(core)) {
    const whole = Buffer.concat(files.map((file) => fs.readFileSync(path.join(root, file))));
    sum[part] += zlib.brotliCompressSync(whole, { params: { [zlib.constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
  }
  return sum;
}

page(await program());
report(await write());
