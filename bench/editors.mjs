// SPDX-License-Identifier: EUPL-1.2
//
// A hundred people who edit one plan at once: each mostly an own field, now and then one that all
// share. What the server acknowledged is counted, and held against what the store has afterwards.
import {Agent, request} from 'node:http';
import {setTimeout as sleep} from 'node:timers/promises';

const agent = new Agent({keepAlive: true, maxSockets: 200});

/// Status, body as JSON; the connection stays.
export function ask(url, {method = 'GET', token, body, headers = {}} = {}) {
  return new Promise((resolve, reject) => {
    const sent = request(url, {method, agent, headers: {
      ...(token ? {authorization: `Bearer ${token}`} : {}),
      ...(body === undefined ? {} : {'content-type': 'application/json'}), ...headers}}, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({status: answer.statusCode,
                                      json: JSON.parse(Buffer.concat(parts).toString() || 'null')}));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/// Edits until the time is over; `seen` is the newest revision that this editor knows of.
async function edit(one, plan, until, counts) {
  let seen = 1;
  for (let turn = 0; Date.now() < until; ++turn) {
    const shared = turn % 10 === 9;
    const why = `${one.name}-${turn}`;
    const path = shared ? '/neighbourhoods/de-wijert/name' : `/neighbourhoods/de-wijert/measures/${one.measure}/text`;
    const value = shared ? `De Wijert ${why}` : {nl: `Proef ${why}`, en: `Trial ${why}`};
    const {status, json} = await ask(`${plan}/document?why=${why}`, {
      method: 'PATCH', token: one.token, body: JSON.stringify([{op: 'add', path, value}]),
      headers: {'content-type': 'application/json-patch+json', 'if-match': `"${seen}"`},
    });
    if (status === 200) {
      counts.accepted.set(why, json.revision);
      seen = json.revision;
    } else if (status === 409) {
      ++counts.conflicts;  // the editor looks at both values and goes on from there
      seen = json.revision;
    } else if (status === 503) {
      ++counts.busy;
      await sleep(50);
    } else {
      throw new Error(`${status} ${JSON.stringify(json)}`);
    }
  }
}

/// What was acknowledged, and how it went; `people` are {name, token, measure}.
export async function editAll(plan, people, seconds) {
  const counts = {accepted: new Map(), conflicts: 0, busy: 0};
  const until = Date.now() + seconds * 1000;
  await Promise.all(people.map((one) => edit(one, plan, until, counts)));
  return counts;
}

/// Every revision of the plan, the oldest first.
export async function revisionsOf(plan) {
  const all = [];
  for (let page = 1; ; ++page) {
    const {json} = await ask(`${plan}/revisions?page=${page}&page_size=200`);
    const items = json.items ?? json;
    all.push(...items);
    if (items.length < 200) return all.sort((a, b) => a.number - b.number);
  }
}
