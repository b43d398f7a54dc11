#!/usr/bin/env node
// Runs the browser tests: node tests/browser/run.mjs [part of a name]
//
// The page with a stand-in for the game, the game itself (web/dist), and a smoke test in Firefox. Each test has a profile
// of its own; drawing without a GPU takes two cores, so there are half as many at once (TESTS_AT_ONCE says otherwise).

import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { closingAfter } from './harness.mjs';

const MINUTES = 10;
const only = process.argv[2] ?? '';
const atOnce = Number(process.env.TESTS_AT_ONCE ?? Math.max(1, Math.min(4, Math.floor(os.availableParallelism() / 2))));
const results = { passed: 0, failed: [], skipped: [] };

// What the tests of a suite share: made before the first of them, ended after the last.
class Kit {
  constructor(prepare) {
    this.prepare = prepare;
    this.users = 0;
  }

  get() {
    this.made ??= this.prepare();
    return this.made;
  }

  async leave() {
    this.users -= 1;
    if (this.users > 0) return;
    const kit = await this.get().catch(() => null);
    await kit?.end();
  }
}

async function run({ name, test, kit }) {
  const started = Date.now();
  const stop = new AbortController();
  const late = sleep(MINUTES * 60_000, null, { signal: stop.signal }).then(() => { throw new Error(`not done after ${MINUTES} minutes`); });
  try {
    const made = await kit.get();
    const skipped = await closingAfter(() => Promise.race([test(made), late]));
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
    await kit.leave();
  }
}

// The long ones first, so that none is left alone at the end.
const waiting = [];
const kits = new Map();
for (const suite of ['./game.mjs', './firefox.mjs', './places.mjs', './saves.mjs', './page.mjs']) {
  const { prepare, tests } = await import(suite);
  if (!kits.has(prepare)) kits.set(prepare, new Kit(prepare));
  for (const [name, test] of Object.entries(tests)) {
    if (!`${suite} ${name}`.includes(only)) continue;
    const kit = kits.get(prepare);
    kit.users += 1;
    waiting.push({ name, test, kit });
  }
}
await Promise.all(Array.from({ length: atOnce }, async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await run(next);
}));

console.log(`\n${results.passed} passed, ${results.skipped.length} skipped, ${results.failed.length} failed`);
process.exit(results.failed.length > 0 || results.passed === 0 ? 1 : 0);
