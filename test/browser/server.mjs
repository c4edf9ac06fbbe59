// SPDX-License-Identifier: EUPL-1.2
//
// A real server for one test: started on a free port with a store of its own, stopped with SIGTERM.
import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {deWijert, root} from './wijk.mjs';

export const program = process.env.WIJK ?? join(root, 'build', 'release', 'wijk');
process.setMaxListeners(0);
export const password = 'een lang wachtwoord';

/// A folder that is gone when the tests of this file have run; a store is `sqlite:${folder}/…`.
export function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'wijk-server-'));
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/// An account in a store, made as an administrator does: the password through standard input.
export function addAccount(store, name, role, ...options) {
  return execFileSync(program, ['account', 'add', name, '--role', role, '--store', store, ...options],
                      {input: password + '\n', encoding: 'utf8'});
}

/// The server with its address once it is ready. `order` starts wijk-server itself, for what
/// `wijk serve` has no option for; `lines` is what it printed, `errors` what it logged.
export async function start({
  plans = [deWijert], store = `sqlite:${join(newFolder(), 'store.sqlite')}`, options = [], order = null,
} = {}) {
  const child = order
    ? spawn(join(dirname(program), 'wijk-server'), [JSON.stringify(
        {do: 'serve', plans, store, listen: '127.0.0.1:0', ...order})])
    : spawn(program, ['serve', ...plans, '--store', store,
      ...(options.includes('--listen') ? [] : ['--listen', '127.0.0.1:0']), ...options]);
  const server = {store, child, lines: '', errors: '', url: '', code: null};
  child.stdout.on('data', (text) => { server.lines += text; });
  child.stderr.on('data', (text) => { server.errors += text; });
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => {
    server.code = code ?? signal;
    resolve(server.code);
  }));
  process.on('exit', () => server.code === null && child.kill('SIGKILL'));
  for (let i = 0; i < 600 && !server.url && server.code === null; ++i) {
    server.url = /Wijkwerk: (http:\S+)/.exec(server.lines)?.[1] ?? '';
    await sleep(50);
  }
  assert.ok(server.url, `the server did not start: ${server.lines}${server.errors}`);
  for (let i = 0; (await fetch(server.url + '/ready').catch(() => null))?.status !== 200; ++i) {
    assert.ok(i < 100, 'the server does not become ready');
    await sleep(50);
  }
  server.port = Number(new URL(server.url).port);
  /// Ends with exit code 0 within ten seconds, whatever is going on.
  server.stop = async (signal = 'SIGTERM') => {
    const since = Date.now();
    if (server.code === null) child.kill(signal);
    assert.equal(await ended, 0, server.errors);
    assert.ok(Date.now() - since < 10_000, `it took ${Date.now() - since} ms to stop`);
  };
  server.ended = ended;
  return server;
}

/// A token for the API: to be sent as `authorization: Bearer …`.
export async function signIn(server, name) {
  const answer = await fetch(server.url + '/api/v1/sessions', {
    method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify({name, password, bearer: true}),
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()).token;
}
