#!/usr/bin/env node
// Runs the browser tests: node tests/browser/run.mjs [part of a name]
//
// First the page with a stand-in for the game, then the game itself (web/dist), then a smoke test in Firefox.

import { setTimeout as sleep } from 'node:timers/promises';

const MINUTES = 6;
const only = process.argv[2] ?? '';
const results = { passed: 0, failed: [], skipped: [] };

async function run(name, test, kit) {
  const started = Date.now();
  const stop = new AbortController();
  const late = sleep(MINUTES * 60_000, null, { signal: stop.signal }).then(() => { throw new Error(`not done after ${MINUTES} minutes`); });
  try {
    const skipped = await Promise.race([test(kit), late]);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (skipped) results.skipped.push(name);
    else results.passed += 1;
    console.log(`${skipped ? 'skipped' : 'ok'}  ${name} (${skipped || `${seconds} s`})`);
  } catch (error) {
    results.failed.push(name);
    console.log(`FAILED  ${name}\n${String(error.stack ?? error).replace(/^/gm, '    ')}`);
  } finally {
    stop.abort();
    late.catch(() => {});
  }
}

for (const suite of ['./page.mjs', './game.mjs', './firefox.mjs']) {
  const { prepare, tests } = await import(suite);
  const chosen = Object.entries(tests).filter(([name]) => `${suite} ${name}`.includes(only));
  if (chosen.length === 0) continue;
  let kit;
  try {
    kit = await prepare();
  } catch (error) {
    results.failed.push(suite);
    console.log(`FAILED  ${suite}: ${error.message}`);
    continue;
  }
  for (const [name, test] of chosen) await run(name, test, kit);
  await kit.end();
}

console.log(`\n${results.passed} passed, ${results.skipped.length} skipped, ${results.failed.length} failed`);
process.exit(results.failed.length > 0 ? 1 : 0);
