// SPDX-License-Identifier: EUPL-1.2
//
// The server as a stranger meets it on the wire: malformed, slow, oversized, pipelined, impolite.
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {addAccount, newFolder, password, signIn, start} from './server.mjs';

const kMeasures = '/api/v1/plans/groningen/measures';
const web = join(newFolder(), 'web');
let server;

before(async () => {
  mkdirSync(web);
  writeFileSync(join(web, 'site.js'), 'export const answer = 42;\n'.repeat(100));
  writeFileSync(join(web, '..', 'secret.js'), 'secret\n');
  server = await start({order: {web, read_s: 3, log: 'error'}});
});
after(() => server.stop());

/// Everything that comes back; `keep` leaves our half of the connection open. It ends
/// when the other side closes, or `ms` have passed.
function raw(text, {ms = 2000, keep = false} = {}) {
  return new Promise((resolve) => {
    let back = '';
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('latin1');
    const timer = setTimeout(() => { socket.destroy(); resolve(back); }, ms);
    socket.on('data', (more) => { back += more; });
    socket.on('error', () => {});
    socket.on('close', () => { clearTimeout(timer); resolve(back); });
    if (!keep) socket.on('connect', () => socket.end());
  });
}
const statuses = (back) => [...back.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map((one) => Number(one[1]));
const isAlive = async () => assert.equal((await fetch(server.url + '/live')).status, 200);

test('what is no request ends the connection and nothing else', async () => {
  for (const text of [
    '\r\n\r\n', 'GET\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', 'hello\r\n\r\n', '\0\0\0\0', '\x16\x03\x01\x02',
    'GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n', 'GET / HTTP/1.1\r\nContent-Length: 1e9\r\n\r\n',
    'POST / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc',
    'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    'GET / HTTP/1.1\r\nno colon\r\n\r\n', 'GET / HTTP/1.1\r\n: x\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: x\r\nHost: ${'y'.repeat(70_000)}\r\n\r\n`,
  ]) {
    const back = await raw(text, {ms: 4000});
    assert.ok(statuses(back).every((status) => status < 500), JSON.stringify(text.slice(0, 60)) + back);
    await isAlive();
  }
});

test('a target that is no address is refused', async () => {
  for (const target of ['*', 'x', 'http://', '//', '/%', '/%00', '/a%0d%0ab', '/../../etc/passwd']) {
    const [status] = statuses(await raw(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, {keep: true}));
    assert.ok(status === undefined || (status >= 300 && status < 500) || target === 'http://',
              `${target}: ${status}`);
  }
  await isAlive();
});

test('what is too large is told, and what is far too large is cut off', async () => {
  const get = async (path, init) => (await fetch(server.url + path, init)).status;
  assert.equal(await get('/' + 'a'.repeat(9000)), 414);
  assert.equal(await get('/', {headers: {x: 'a'.repeat(17_000)}}), 431);
  const many = Object.fromEntries([...Array(110).keys()].map((i) => [`x-${i}`, 'y']));
  assert.equal(await get('/', {headers: many}), 431);
  const post = {method: 'POST', headers: {'content-type': 'application/json'}};
  assert.equal(await get('/api/v1/sessions', {...post, body: 'x'.repeat(9 << 20)}), 413);
  await assert.rejects(get('/api/v1/sessions', {...post, body: 'x'.repeat(20 << 20)}));
  const long = `GET /${'a'.repeat(60_000)} HTTP/1.1\r\nHost: x\r\n\r\n`;
  assert.deepEqual(statuses(await raw(long)), []);
  await isAlive();
});

test('a slow request ends, also one that drips', async () => {
  const since = Date.now();
  assert.equal(await raw('GET / HTTP/1.1\r\nHost: x\r\n', {ms: 15_000, keep: true}), '');
  assert.ok(Date.now() - since < 10_000);
  const drip = connect(server.port, '127.0.0.1');
  drip.on('error', () => {});
  const closed = new Promise((resolve) => drip.on('close', resolve));
  drip.write('GET / HTTP/1.1\r\n');
  const timer = setInterval(() => drip.write('X-A: b\r\n'), 200);
  await Promise.race([closed, sleep(15_000).then(() => assert.fail('it drips on'))]);
  clearInterval(timer);
});

test('many slow ones keep nobody else waiting', async () => {
  const slow = [...Array(500)].map(() => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nX: '));
    socket.on('error', () => {});
    return socket;
  });
  await sleep(500);
  const since = Date.now();
  assert.equal((await fetch(server.url + kMeasures)).status, 200);
  assert.ok(Date.now() - since < 2000);
  for (const socket of slow) socket.destroy();
});

test('pipelined requests are answered in their order', async () => {
  const one = (path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;
  const paths = ['/live', kMeasures, '/nergens', '/ready', '/api/v1/plans', '/live', '/x/y/z', '/live'];
  const back = await raw(paths.map(one).join('') +
                         'GET /live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
                         {ms: 8000, keep: true});
  assert.deepEqual(statuses(back), [200, 200, 404, 200, 200, 200, 404, 200, 200]);
});

test('who leaves early is not missed', async () => {
  for (let i = 0; i < 50; ++i) {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(`GET ${kMeasures}?page_size=${1 + i % 200} HTTP/1.1\r\nHost: x\r\n\r\n`);
      socket.resetAndDestroy();
    });
    socket.on('error', () => {});
  }
  await sleep(300);
  await isAlive();
});

test('HEAD, OPTIONS and methods that are not there', async () => {
  const get = await fetch(server.url + kMeasures, {headers: {'accept-encoding': 'identity'}});
  const length = (await get.arrayBuffer()).byteLength;
  const head = await raw(`HEAD ${kMeasures} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, {keep: true});
  assert.match(head, new RegExp(`Content-Length: ${length}\r\n`));
  assert.ok(head.endsWith('\r\n\r\n'));
  const options = await fetch(server.url + kMeasures, {method: 'OPTIONS'});
  assert.equal(options.status, 405);
  assert.equal(options.headers.get('allow'), 'GET, HEAD');
  assert.equal((await fetch(server.url + kMeasures, {method: 'PROPFIND'})).status, 405);
  assert.deepEqual(statuses(await raw('BREW / HTTP/1.1\r\nHost: x\r\n\r\n')), []);
});

test('forged cookies and tokens make a visitor of nobody else', async () => {
  addAccount(server.store, 'manager', 'manager');
  const token = await signIn(server, 'manager');
  const ask = async (headers) => (await fetch(server.url + '/api/v1/sessions/current', {headers})).status;
  assert.equal(await ask({authorization: `Bearer ${token}`}), 200);
  assert.equal(await ask({cookie: `wijk_session=${token}`}), 200);
  const last = token.endsWith('A') ? 'B' : 'A';
  for (const forged of [token.slice(0, -1), token + 'A', token.slice(0, -1) + last, token.toUpperCase(),
    '', '%00', 'x'.repeat(10_000), "' OR 1=1 --", `${token}; wijk_session=x`.split('').reverse().join('')]) {
    assert.equal(await ask({authorization: `Bearer ${encodeURI(forged)}`}), 401, forged);
    assert.equal(await ask({cookie: `wijk_session=${encodeURI(forged)}`}), 401, forged);
  }
  const wrong = await fetch(server.url + '/api/v1/sessions', {
    method: 'POST', headers: {'content-type': 'application/json'},
    body: JSON.stringify({name: 'manager', password: password + 'x'})});
  assert.equal(wrong.status, 401);
});

test('files come from the folder of the web files alone', async () => {
  const file = await fetch(server.url + '/web/site.js');
  assert.equal(file.status, 200);
  assert.equal(file.headers.get('content-encoding'), 'gzip');
  assert.match(await file.text(), /answer = 42/);
  for (const path of ['/web/../secret.js', '/web/..%2fsecret.js', '/web/%2e%2e/secret.js', '/web/./site.js/',
    '/web//etc/passwd', '/web/%2fetc%2fpasswd', '/web/site.js%00', '/web/..\\secret.js', '/web/']) {
    const back = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, {keep: true});
    assert.ok(statuses(back)[0] >= 400 && !back.includes('secret\n'), path + back);
  }
});

test('open pages hear of a new revision, and of those that they missed', async () => {
  addAccount(server.store, 'manager2', 'manager', '--partner', 'gemeente', '--shown', 'Een naam');
  const token = await signIn(server, 'manager2');
  const stream = await fetch(server.url + '/api/v1/plans/groningen/events');
  assert.equal(stream.headers.get('content-type'), 'text/event-stream');
  const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const until = async (pattern) => {
    while (!pattern.test(heard)) heard += (await reader.read()).value;
  };
  await until(/^id: 1$/m);
  const changed = await fetch(server.url + '/api/v1/plans/groningen/document?why=proef', {
    method: 'PATCH',
    headers: {'content-type': 'application/json-patch+json', 'if-match': '"1"', authorization: `Bearer ${token}`},
    body: JSON.stringify([{op: 'replace', path: '/name/nl', value: 'Wijkvernieuwing Stad'}]),
  });
  assert.equal(changed.status, 200, await changed.text());
  await until(/^id: 2\nevent: revision\ndata: \{"revision":2,"by":"gemeente","at":"20.*"\}$/m);
  await reader.cancel();
  const missed = await fetch(server.url + '/api/v1/plans/groningen/events', {headers: {'last-event-id': '1'}});
  const first = (await missed.body.pipeThrough(new TextDecoderStream()).getReader().read()).value;
  assert.match(first, /^id: 2$/m);
  assert.doesNotMatch(first, /^id: 1$/m);
});

test('a thousand event streams are taken, and no more', {timeout: 60_000}, async () => {
  const own = await start({options: ['--log', 'error']});
  const sockets = [];
  const open = () => new Promise((resolve) => {
    const socket = connect(own.port, '127.0.0.1',
                           () => socket.write('GET /api/v1/plans/groningen/events HTTP/1.1\r\nHost: x\r\n\r\n'));
    sockets.push(socket);
    socket.setEncoding('latin1');
    socket.once('data', (text) => resolve(statuses(text)[0]));
    socket.on('error', () => resolve(0));
  });
  const answers = [];
  for (let i = 0; i < 41; ++i) answers.push(...await Promise.all([...Array(25)].map(open)));
  assert.equal(answers.filter((status) => status === 200).length, 1000);
  assert.equal(answers.filter((status) => status === 503).length, 25);
  const metrics = await (await fetch(own.url + '/metrics')).text();
  assert.match(metrics, /^wijk_event_streams 1000$/m);
  for (const socket of sockets.slice(0, 100)) socket.destroy();
  for (let i = 0; i < 50; ++i) {
    if (/^wijk_event_streams 9\d\d$/m.test(await (await fetch(own.url + '/metrics')).text())) break;
    assert.ok(i < 49, 'places of streams that left are not given back');
    await sleep(100);
  }
  await own.stop();
  for (const socket of sockets) socket.destroy();
});

test('what runs when the server stops is answered', {timeout: 60_000}, async () => {
  const own = await start({options: ['--log', 'error']});
  const stream = (await fetch(own.url + '/api/v1/plans/groningen/events')).text();
  const asked = [...Array(12).keys()].map((i) =>
    fetch(`${own.url}/api/v1/plans/groningen/neighbourhoods/de-wijert/report.html?n=${i}`)
      .then((answer) => answer.text().then((text) => [answer.status, text.endsWith('</html>\n') || text.length])));
  await sleep(150);
  await own.stop();
  for (const [status, whole] of await Promise.all(asked)) assert.deepEqual([status, Boolean(whole)], [200, true]);
  assert.match(await stream, /^event: revision$/m);
  await assert.rejects(fetch(own.url + '/live'));
});

test('it says what it needs to be told', async () => {
  const listening = await start({options: ['--listen', '127.0.0.1:0', '--log', 'error']}).catch((problem) => problem);
  if (!(listening instanceof Error)) await listening.stop('SIGINT');
  await assert.rejects(start({options: ['--listen', `127.0.0.1:${server.port}`]}),
                       /luistert al een ander programma/);
  await assert.rejects(start({options: ['--listen', 'nergens:1']}), /geen adres van een machine/);
  await assert.rejects(start({options: ['--listen', '203.0.113.7:80']}), /dat adres heeft deze machine niet/);
  await assert.rejects(start({plans: []}), /heeft nog geen plan/);
  await assert.rejects(start({store: 'mysql:x'}), /mysql:x/);
  assert.ok(existsSync(web));
});
