// SPDX-License-Identifier: EUPL-1.2
//
// nginx as the peer, and wrk as the load.
import {execFileSync, spawn} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';

/// nginx that serves `bytes` as a static file, as a server would be set up for it: two workers, no
/// log, no compression, connections that stay.
export async function nginx(folder, port, bytes) {
  mkdirSync(join(folder, 'files'), {recursive: true});
  writeFileSync(join(folder, 'files', 'measures'), bytes);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  writeFileSync(join(folder, 'nginx.conf'), `
    ${process.getuid() === 0 ? 'user root;' : ''} daemon off; worker_processes 2; pid ${folder}/pid; error_log ${folder}/error.log;
    events { worker_connections 1024; }
    http {
      access_log off; gzip off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
      open_file_cache max=100; default_type application/json; ${places}
      server { listen 127.0.0.1:${port}; root ${folder}/files; }
    }`);
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {stdio: 'ignore'});
  process.on('exit', () => child.kill('SIGTERM'));
  const url = `http://127.0.0.1:${port}/measures`;
  for (let i = 0; (await fetch(url).catch(() => null))?.status !== 200; ++i) {
    if (i > 100) throw new Error(`nginx does not start: ${folder}/error.log`);
    await sleep(50);
  }
  return {url, stop: () => new Promise((resolve) => { child.on('exit', resolve); child.kill('SIGTERM'); })};
}

const kUnits = {us: 0.001, ms: 1, s: 1000};

/// Requests a second and the 99th percentile in milliseconds, of `connections` for `seconds`.
export function wrk(url, connections, seconds) {
  const threads = Math.min(2, connections);
  const text = execFileSync('wrk', [`-t${threads}`, `-c${connections}`, `-d${seconds}s`, '--latency', url],
                            {encoding: 'utf8'});
  const failed = /Socket errors.*|Non-2xx.*/.exec(text);
  if (failed) throw new Error(failed[0]);
  const [, number, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(text);
  return {rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(text)[1]), p99: Number(number) * kUnits[unit]};
}

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
