// SPDX-License-Identifier: EUPL-1.2
//
// Two servers behind nginx on one PostgreSQL: what is edited on one is on the other within a second,
// nothing is lost or doubled when both are edited at once, and either may be killed.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {nginxProgram, startNginx} from './nginx.mjs';
import {startPostgres} from './postgres.mjs';
import {addAccount, signIn, start} from './server.mjs';

const kPlan = '/api/v1/plans/groningen';
const kEditors = 12;
const kEdits = 5;  // of each
const lacking = (!existsSync('/usr/lib/postgresql') && 'PostgreSQL is not installed here') ||
    (!nginxProgram && 'nginx is not installed here');

const json = async (url, options) => (await fetch(url, options)).json();
const newest = async (url) => (await json(`${url}${kPlan}/revisions?page_size=1`)).total;

/// One edit of a measure's remark on what its author saw; the status says what came of it.
async function edit(url, token, on, measure, why) {
  const answer = await fetch(`${url}${kPlan}/document?why=${encodeURIComponent(why)}`, {
    method: 'PATCH',
    headers: {'authorization': `Bearer ${token}`, 'content-type': 'application/json-patch+json', 'if-match': `"${on}"`},
    body: JSON.stringify([{op: 'add', path: `/neighbourhoods/de-wijert/measures/${measure}/remark`, value: {nl: why}}]),
  });
  return {status: answer.status, body: await answer.json()};
}

/// Edits until it is kept, as a person would: again on what is there now. Ends with the revision.
async function editUntilKept(url, token, measure, why) {
  for (let tries = 0; tries < 200; ++tries) {
    const {status, body} = await edit(url, token, await newest(url), measure, why);
    if (status === 200) return body.revision;
    assert.ok([409, 412, 503].includes(status), `${status}: ${JSON.stringify(body)}`);
  }
  return assert.fail(`${why} was never kept`);
}

async function allRevisions(url) {
  const revisions = [];
  for (let page = 1, total = 1; revisions.length < total; ++page) {
    const answer = await json(`${url}${kPlan}/revisions?page=${page}&page_size=100`);
    total = answer.total;
    revisions.push(...answer.items);
  }
  return revisions;
}

describe('two servers on one store', {skip: lacking}, () => {
  let postgres, servers, nginx, token, measures;
  before(async () => {
    postgres = await startPostgres();
    const store = postgres.url();
    const first = await start({store});
    servers = [first, await start({store})];
    addAccount(store, 'manager', 'manager');
    nginx = await startNginx(servers);
    token = await signIn(nginx, 'manager');
    measures = (await json(`${first.url}${kPlan}/document`)).neighbourhoods[0].measures.map((one) => one.id);
  });
  after(async () => {
    await nginx?.stop();
    for (const server of servers ?? []) if (server.code === null) await server.stop();
    postgres?.stop();
  });

  test('an edit on one is on the other within a second', async () => {
    for (const [one, other] of [[0, 1], [1, 0], [0, 1]]) {
      const revision = await editUntilKept(servers[one].url, token, measures[0], `van ${one} naar ${other}`);
      const since = Date.now();
      for (;;) {
        const {neighbourhoods} = await json(`${servers[other].url}${kPlan}/document`);
        if (neighbourhoods[0].measures[0].remark?.nl === `van ${one} naar ${other}`) break;
        assert.ok(Date.now() - since < 1000, `revision ${revision} is not there after a second`);
        await sleep(10);
      }
    }
  });

  test('a page that is open on the other is told of it, through nginx', async () => {
    const stop = new AbortController();
    const stream = await fetch(`${nginx.url}${kPlan}/events`, {signal: stop.signal});
    assert.match(stream.headers.get('content-type'), /text\/event-stream/);
    const revision = await editUntilKept(servers[0].url, token, measures[1], 'verteld eerste');
    await editUntilKept(servers[1].url, token, measures[2], 'verteld tweede');
    const late = setTimeout(() => stop.abort(), 5000);
    let told = '';
    const decoder = new TextDecoder();
    for await (const bytes of stream.body) {
      told += decoder.decode(bytes, {stream: true});
      if (told.includes(`id: ${revision}\n`) && told.includes(`id: ${revision + 1}\n`)) break;
    }
    clearTimeout(late);
    stop.abort();
  });

  test('edits on both at once: each is kept once, and the chain has no gap', async () => {
    const before = await newest(nginx.url);
    const kept = (await Promise.all([...Array(kEditors).keys()].map(async (editor) => {
      const mine = [];
      for (let i = 0; i < kEdits; ++i) {
        // Two editors share a measure, each on another server, so that some meet.
        const measure = measures[Math.floor(editor / 2)];
        mine.push(await editUntilKept(servers[editor % 2].url, token, measure, `samen ${editor}-${i}`));
      }
      return mine;
    }))).flat().sort((one, other) => one - other);
    const wanted = [...Array(kEditors * kEdits).keys()].map((i) => before + 1 + i);
    assert.deepEqual(kept, wanted);
    const whys = (await allRevisions(nginx.url)).map((one) => one.why).filter((why) => why.startsWith('samen '));
    assert.equal(whys.length, kEditors * kEdits);
    assert.equal(new Set(whys).size, kEditors * kEdits);
    await sleep(1000);
    const [one, other] = await Promise.all(servers.map((server) => json(`${server.url}${kPlan}/document`)));
    assert.deepEqual(one, other);
  });

  test('one is killed: reading, editing and the session go on at the other', async () => {
    let failed = 0, read = 0, going = true;
    const reading = (async () => {
      while (going) {
        const answer = await fetch(`${nginx.url}${kPlan}`).catch(() => null);
        await answer?.arrayBuffer();
        if (answer?.status === 200) ++read;
        else ++failed;
      }
    })();
    await sleep(200);
    servers[0].child.kill('SIGKILL');
    await servers[0].ended;
    for (let i = 0; i < 5; ++i) await editUntilKept(nginx.url, token, measures[3], `na de val ${i}`);
    const session = await fetch(`${nginx.url}/api/v1/sessions/current`, {headers: {authorization: `Bearer ${token}`}});
    assert.equal(session.status, 200);
    assert.equal((await session.json()).account.name, 'manager');
    going = false;
    await reading;
    assert.ok(read > 0);
    assert.equal(failed, 0, `${failed} of ${failed + read} reads failed`);
    const whys = (await allRevisions(nginx.url)).map((one) => one.why);
    for (let i = 0; i < 5; ++i) assert.equal(whys.filter((why) => why === `na de val ${i}`).length, 1);
  });
});
