// SPDX-License-Identifier: EUPL-1.2
//
// An nginx of its own in front of servers, as docs/operate.md sets it up, for one test.
import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {freePort} from './postgres.mjs';

export const nginxProgram = ['/usr/sbin/nginx', '/usr/bin/nginx'].find(existsSync);

function configuration(folder, port, servers) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${join(folder, kind)};`).join(' ');
  return `
${process.getuid() === 0 ? 'user root;' : ''}
daemon off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'error.log')};
worker_processes 1;
events { worker_connections 512; }
http {
  access_log off; ${temporary}
  upstream wijkwerk {
    ${servers.map((server) => `server 127.0.0.1:${server.port} max_fails=1 fail_timeout=2s;`).join(' ')}
    keepalive 32;
  }
  server {
    listen 127.0.0.1:${port};
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_next_upstream error timeout http_502 http_503;
    proxy_connect_timeout 2s;
    location ~ ^/api/v1/.+/events$ { proxy_pass http://wijkwerk; proxy_buffering off; proxy_read_timeout 1h; }
    location / { proxy_pass http://wijkwerk; }
  }
}`;
}

/// {url, stop()}
export async function startNginx(servers) {
  const folder = mkdtempSync(join(tmpdir(), 'wijk-nginx-'));
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, port, servers));
  execFileSync(nginxProgram, ['-q', '-t', '-p', folder, '-e', join(folder, 'error.log'), '-c', file], {stdio: 'pipe'});
  const child = spawn(nginxProgram, ['-p', folder, '-e', join(folder, 'error.log'), '-c', file], {stdio: 'ignore'});
  const ended = new Promise((resolve) => child.on('exit', resolve));
  process.on('exit', () => {
    child.kill('SIGTERM');
    rmSync(folder, {recursive: true, force: true});
  });
  const url = `http://127.0.0.1:${port}`;
  for (let i = 0; (await fetch(url + '/ready').catch(() => null))?.status !== 200; ++i) {
    if (i > 100) throw new Error(`nginx does not pass on at ${url}`);
    await sleep(50);
  }
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return {url, stop};
}
