#!/usr/bin/env node
// Serves a folder on loopback, as a plain static host would: node web/serve.mjs [--dir web/dist] [--port 8080]

import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';

const TYPES = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8', wasm: 'application/wasm', pack: 'application/octet-stream',
  png: 'image/png', ogg: 'audio/ogg', ttf: 'font/ttf', json: 'application/json',
};
const HASHED = /\.[0-9a-f]{10}\.\w+$/;

// Options: dir, port (0: any), base ('/' or '/some/path/'), forget (endings whose type is not told, as on some school
// servers), note (called with every request's path). Resolves to { address, close }.
export async function serve({ dir, port = 0, base = '/', forget = [], note = () => {} }) {
  const root = path.resolve(dir);
  const server = http.createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    note(url.pathname);
    const file = fileFor(root, base, url.pathname);
    if (!file || !['GET', 'HEAD'].includes(request.method)) {
      response.writeHead(file ? 405 : 404, { 'Content-Type': 'text/plain' }).end(file ? 'only GET' : 'not found');
      return;
    }
    answer(request, response, file, forget);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}${base}`;
  return { address, close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }) };
}

function fileFor(root, base, pathname) {
  let wanted;
  try {
    wanted = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (!wanted.startsWith(base)) return null;
  const below = wanted.slice(base.length) || 'index.html';
  const file = path.join(root, below);
  if (!file.startsWith(root + path.sep) || below.includes('\0')) return null;
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function answer(request, response, file, forget) {
  const ending = path.extname(file).slice(1);
  const headers = {
    'Cache-Control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
  };
  if (!forget.includes(ending)) headers['Content-Type'] = TYPES[ending] ?? 'application/octet-stream';
  const accepted = (request.headers['accept-encoding'] ?? '').split(',').map((name) => name.split(';')[0].trim());
  let sent = file;
  for (const [name, suffix] of [['br', '.br'], ['gzip', '.gz']]) {
    if (sent === file && accepted.includes(name) && fs.existsSync(file + suffix)) {
      sent = file + suffix;
      headers['Content-Encoding'] = name;
    }
  }
  headers['Content-Length'] = fs.statSync(sent).size;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else fs.createReadStream(sent).on('error', () => response.destroy()).pipe(response);
}

async function main() {
  const { values } = parseArgs({ options: {
    dir: { type: 'string', default: 'web/dist' }, port: { type: 'string', default: '8080' },
  } });
  if (!fs.existsSync(path.join(values.dir, 'index.html'))) {
    console.error(`${values.dir} holds no index.html. Build it first: make web`);
    process.exit(1);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`--port ${values.port}: a number from 0 to 65535 is expected`);
    process.exit(2);
  }
  const busy = (error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is taken; using another one.`);
    return serve({ dir: values.dir });
  };
  const { address } = await serve({ dir: values.dir, port }).catch(busy);
  console.log(`Postcard Bank is at ${address} (Ctrl+C ends it).`);
}

// The folder of the project may be a link.
if (import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href) await main();
