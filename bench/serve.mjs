// SPDX-License-Identifier: EUPL-1.2
//
// What is promised of the server (docs/architecture.md), measured on this machine, as a table.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {addAccount, password, signIn, start} from '../test/browser/server.mjs';
import {ask, editAll, revisionsOf} from './editors.mjs';
import {median, nginx, wrk} from './load.mjs';

const seconds = Number(process.argv[2] ?? 10);
const editing = Number(process.argv[3] ?? 60);
const port = Number(process.env.WIJK_BENCH_PORT ?? 18490);
const folder = mkdtempSync(join(tmpdir(), 'wijk-bench-'));
process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
const store = `sqlite:${join(folder, 'store.sqlite')}`;
const row = (what, value, goal, good) => {
  console.log(`${what.padEnd(52)} ${String(value).padStart(18)}   ${goal}${good ? '' : '   NOT MET'}`);
  if (!good) process.exitCode = 1;
};

addAccount(store, 'bench', 'administrator');
const server = await start({store, options: ['--log', 'error']});
const plan = `${server.url}/api/v1/plans/groningen`;
const measures = `${plan}/measures`;
const bytes = Buffer.from(await (await fetch(measures, {headers: {'accept-encoding': 'identity'}})).arrayBuffer());
const peer = await nginx(folder, port, bytes);

console.log(`${cpus().length} x ${cpus()[0].model}; ${bytes.length} bytes; wrk on the same machine\n`);
wrk(measures, 64, 1);
wrk(peer.url, 64, 1);
const runs = [...Array(3)].map(() => ({ours: wrk(measures, 64, seconds), theirs: wrk(peer.url, 64, seconds)}));
const ours = median(runs.map((run) => run.ours.rate));
const theirs = median(runs.map((run) => run.theirs.rate));
row('nginx, the same bytes as a file, 64 connections', `${Math.round(theirs)}/s`, '', true);
row('wijk serve, 64 connections', `${Math.round(ours)}/s`, '', true);
row('  of what nginx does', (ours / theirs).toFixed(2), 'at least 0.50', ours >= theirs / 2);

// wrk knows no rate: the load is halved by asking over fewer connections.
let half;
for (const connections of [32, 16, 8, 4, 3, 2, 1]) {
  const tries = [1, 2, 3].map(() => wrk(measures, connections, Math.max(2, Math.ceil(seconds / 3))));
  half = {connections, rate: median(tries.map((one) => one.rate)), p99: median(tries.map((one) => one.p99))};
  if (half.rate <= ours * 0.55) break;
}
row(`99 of 100 answers, ${Math.round(half.rate)}/s over ${half.connections} connections`,
    `${half.p99.toFixed(2)} ms`, 'below 10 ms', half.p99 < 10);
await peer.stop();

const admin = await signIn(server, 'bench');
const ids = (await ask(`${measures}?page_size=200`)).json.items.map((one) => one.id);
const people = [];
for (let i = 0; i < 100; ++i) {
  const name = `editor-${i}`;
  await ask(`${server.url}/api/v1/accounts`, {method: 'POST', token: admin,
    body: JSON.stringify({name, password, role: 'manager'})});
  people.push({name, token: await signIn(server, name), measure: ids[i % ids.length]});
}
const counts = await editAll(plan, people, editing);
const revisions = (await revisionsOf(plan)).filter((one) => one.number > 1);
const kept = new Map(revisions.map((one) => [one.why, one.number]));
const lost = [...counts.accepted].filter(([why, number]) => kept.get(why) !== number).length;
const doubled = revisions.length - kept.size;
row(`100 editors for ${editing} s: acknowledged edits`, `${counts.accepted.size}`, '', counts.accepted.size > 0);
row('  told that somebody else changed the same', `${counts.conflicts}`, '', true);
row('  revisions in the store', `${revisions.length}`, `${counts.accepted.size}`,
    revisions.length === counts.accepted.size);
row('  lost', `${lost}`, '0', lost === 0);
row('  doubled', `${doubled}`, '0', doubled === 0);
await server.stop();
console.log(execFileSync(process.env.WIJK ?? 'build/release/wijk', ['store', 'verify', '--store', store],
                         {encoding: 'utf8'}).trim());
