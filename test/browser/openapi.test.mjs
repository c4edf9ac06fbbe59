// SPDX-License-Identifier: EUPL-1.2
//
// What the server answers, held against its own contract: every address that can be read, and every
// outcome of what changes something.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import Ajv from 'ajv';
import {addAccount, newFolder, password, signIn, start} from './server.mjs';

const kPlan = '/api/v1/plans/groningen';
const kHood = `${kPlan}/neighbourhoods/de-wijert`;
const kPeople = {
  admin: ['administrator'], manager: ['manager'], resident: ['resident'],
  editor: ['partner', '--partner', 'de-huismeesters'], other: ['partner', '--partner', 'patrimonium'],
};
let server, contract, ajv;
const tokens = {};

before(async () => {
  const store = `sqlite:${newFolder()}/store.sqlite`;
  server = await start({store});
  for (const [name, [role, ...options]] of Object.entries(kPeople)) {
    addAccount(store, name, role, ...options);
    tokens[name] = await signIn(server, name);
  }
  contract = await (await fetch(`${server.url}/api/v1/openapi.json`)).json();
  ajv = new Ajv({nullable: true, unknownFormats: 'ignore', format: false, allErrors: true,
                 schemaId: '$id', validateSchema: false, logger: false});
  ajv.addSchema({$id: 'contract', ...contract});
});
after(() => server?.stop());

const escaped = (text) => encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));
const problems = (schema, body) => {
  const valid = ajv.validate(schema, body);
  return valid ? [] : ajv.errors.map((one) => `${one.dataPath} ${one.message} ${JSON.stringify(one.params)}`);
};

/// Asks, and holds status, type and body against the operation of that path in the contract.
async function ask(method, path, pieces = {}, {query = '', as = null, body, type = 'application/json', headers = {}} = {}) {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(pieces[name] ?? example(name)));
  const answer = await fetch(`${server.url}${address}${query}`, {
    method: method.toUpperCase(), redirect: 'manual',
    headers: {...(as ? {authorization: `Bearer ${tokens[as]}`} : {}), ...(body === undefined ? {} : {'content-type': type}), ...headers},
    body: body === undefined || type.startsWith('text/') ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  const where = `${method} ${address}${query}: ${answer.status}`;
  const operation = contract.paths[path][method];
  const told = operation.responses[answer.status];
  assert.ok(told, `${where} is not in the contract: ${text.slice(0, 300)}`);
  const response = told.$ref ? contract.components.responses[told.$ref.split('/').pop()] : told;
  if (response.content) {
    const sent = answer.headers.get('content-type').split(';')[0].trim();
    const kind = Object.keys(response.content).find((one) => one.split(';')[0] === sent || one === 'application/octet-stream');
    assert.ok(kind, `${where} is ${sent}, told is ${Object.keys(response.content)}`);
    if (sent.endsWith('json')) {
      const at = told.$ref ? `${told.$ref}/content/${escaped(kind)}/schema`
        : `#/paths/${escaped(path)}/${method}/responses/${answer.status}/content/${escaped(kind)}/schema`;
      assert.deepEqual(problems({$ref: `contract${at}`}, JSON.parse(text)), [], where);
    }
  } else {
    assert.equal(text, '', where);
  }
  const json = text && (answer.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : null;
  return {status: answer.status, headers: answer.headers, text, json};
}
const example = (name) =>
  contract.components.parameters[`path${name[0].toUpperCase()}${name.slice(1)}`].example;

test('the contract is what it says: references lead somewhere, ids are named once', () => {
  assert.equal(contract.openapi, '3.0.3');
  const text = JSON.stringify(contract);
  for (const [, at] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    assert.ok(at.split('/').reduce((node, key) => node?.[key], contract), at);
  }
  const ids = Object.values(contract.paths).flatMap((path) => Object.values(path))
      .map((one) => one.operationId).filter(Boolean);
  assert.equal(new Set(ids).size, ids.length);
});

test('what is not as the contract says is found', () => {
  const amount = {$ref: 'contract#/components/schemas/Amount'};
  assert.deepEqual(problems(amount, {state: 'unknown', amount_cents: null}), []);
  for (const wrong of [{state: 'maybe', amount_cents: null}, {state: 'known'},
    {state: 'known', amount_cents: 1.5}, {state: 'known', amount_cents: 1, more: 1}]) {
    assert.notDeepEqual(problems(amount, wrong), []);
  }
});

test('examples of the contract are what their schemas say', () => {
  for (const [name, schema] of Object.entries(contract.components.schemas)) {
    if (!schema.example || name === 'Plan') continue;
    assert.deepEqual(problems({$ref: `contract#/components/schemas/${name}`}, schema.example), [], name);
  }
});

test('everything that can be read is as the contract says', async (t) => {
  const made = await prepare();
  for (const [path, operations] of Object.entries(contract.paths)) {
    if (!operations.get || path.endsWith('/events')) continue;
    await t.test(path, async () => {
      const query = path.endsWith('/where-from') ? `?pointer=${contract.components.parameters.Pointer.example}` : '';
      const answer = await ask('get', path, made, {query, as: 'admin'});
      assert.equal(answer.status, 200, `${path}: ${answer.text.slice(0, 300)}`);
    });
  }
});

test('works from elsewhere come, are replaced and go', async () => {
  const works = '/api/v1/plans/{plan}/neighbourhoods/{hood}/works', file = `${works}/{file}`;
  const put = (body, as = 'manager', query = '') => ask('put', file, {}, {as, body, query, type: 'text/csv'});
  const right = 'naam;start;x;y\nRiool Vondellaan;2019-2020;6.569;53.2022\nKabel;ooit;6.569;53.2022\n';
  assert.equal((await put(right)).status, 201);
  assert.equal((await put(right)).status, 200);
  assert.equal((await ask('get', works)).json.features.length, 1);
  assert.equal((await ask('get', '/api/v1/plans/{plan}/neighbourhoods/{hood}/linkages')).json.works.length, 1);
  assert.equal((await put('')).status, 422);
  assert.equal((await put(right, 'manager', '?columns=form=x')).status, 400);
  assert.equal((await put('x'.repeat(9 << 20))).status, 413);
  assert.equal((await put(right, 'editor')).status, 403);
  assert.equal((await put(right, null)).status, 401);
  assert.equal((await ask('delete', file, {}, {as: 'manager'})).status, 204);
  assert.equal((await ask('delete', file, {}, {as: 'manager'})).status, 404);
  assert.equal((await ask('delete', file, {}, {as: 'other'})).status, 403);
});

const schedules = '/api/v1/plans/{plan}/neighbourhoods/{hood}/schedules';

test('a planning is computed once at a time, stopped, and looked at', async () => {
  const start = () => ask('post', schedules, {}, {as: 'editor', body: {seconds: 20, free: true}});
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
  let started = await start();
  for (let tries = 0; started.status === 409 && tries < 300; ++tries, await pause()) started = await start();
  assert.equal(started.status, 201);
  const one = {schedule: started.json.id};
  const second = await ask('post', schedules, {}, {as: 'manager', body: {}});
  assert.ok([409, 201].includes(second.status));
  assert.equal((await ask('post', schedules, {}, {as: 'resident', body: {}})).status, 403);
  assert.equal((await ask('post', schedules, {}, {as: 'editor', body: {seconds: 0}})).status, 400);
  assert.equal((await ask('delete', `${schedules}/{schedule}`, one, {as: 'editor'})).status, 204);
  if (second.status === 201) await ask('delete', `${schedules}/{schedule}`, {schedule: second.json.id}, {as: 'manager'});
  for (let tries = 0; tries < 300; ++tries) {
    const {json} = await ask('get', `${schedules}/{schedule}`, one);
    if (json.state === 'done') {
      assert.equal(json.result.neighbourhood, 'de-wijert');
      return;
    }
    await pause();
  }
  assert.fail('it does not end');
});

/// Something of everything that is kept in the store, and elements that the plan has.
async function prepare() {
  const first = async (list) => (await (await fetch(server.url + list)).json()).items[0].id;
  const idea = await ask('post', `${'/api/v1/plans/{plan}'}/ideas`, {}, {as: 'resident', body: {text: 'Een bankje'}});
  const proposal = await change('other', 'vernieuwing-huismeesters', 'Voorstel');
  await ask('post', '/api/v1/plans/{plan}/editions', {}, {as: 'manager', body: {id: 'editie-2026', name: 'Actualisatie'}});
  const schedule = await ask('post', schedules, {}, {as: 'editor', body: {seconds: 1}});
  return {
    schedule: schedule.json.id, idea: idea.json.id, proposal: proposal.json.proposal, edition: 'editie-2026', account: 'editor',
    place: await first(`${kHood}/places`), indicator: await first(`${kHood}/indicators`),
    partner: await first(`${kPlan}/partners`), task: await first(`${kPlan}/tasks`), file: 'site.css',
  };
}

/// Another name for a measure.
async function change(as, measure, name, {on = null, query = '?why=omdat', value = null, field = 'name/nl'} = {}) {
  const now = await ask('get', '/api/v1/plans/{plan}/document');
  return ask('patch', '/api/v1/plans/{plan}/document', {}, {
    as, query, type: 'application/json-patch+json', headers: {'if-match': on ?? now.headers.get('etag')},
    body: [{op: 'replace', path: `/neighbourhoods/de-wijert/measures/${measure}/${field}`, value: value ?? name}],
  });
}

test('an edit is kept, tried, proposed, refused, or told of another', async () => {
  const before = (await ask('get', '/api/v1/plans/{plan}/document')).headers.get('etag');
  assert.equal((await change('editor', 'vernieuwing-huismeesters', 'Eerst')).status, 200);
  assert.equal((await change('editor', 'vernieuwing-huismeesters', 'Later', {query: '?try=true'})).json.tried, true);
  assert.equal((await change('other', 'vernieuwing-huismeesters', 'Anders')).status, 202);
  assert.equal((await change('manager', 'vernieuwing-huismeesters', 'Toch', {on: before})).status, 409);
  assert.equal((await change('manager', 'mfa', '', {field: 'theme', value: 'bestaat-niet'})).status, 422);
  assert.equal((await change(null, 'mfa', 'Niemand')).status, 401);
  const document = '/api/v1/plans/{plan}/document';
  const asked = {as: 'manager', body: [{op: 'remove', path: '/nergens'}]};
  assert.equal((await ask('patch', document, {}, asked)).status, 415);
  asked.type = 'application/json-patch+json';
  assert.equal((await ask('patch', document, {}, asked)).status, 428);
  asked.headers = {'if-match': before};
  assert.equal((await ask('patch', document, {}, asked)).status, 400);
});

test('a proposal is accepted by its owner, declined with a reason, withdrawn by who made it', async () => {
  const path = '/api/v1/plans/{plan}/proposals/{proposal}';
  const made = async (name) => (await change('other', 'vernieuwing-huismeesters', name)).json.proposal;
  const answer = (proposal, as, body) => ask('patch', path, {proposal}, {as, body});
  const [one, two, three] = [await made('Een'), await made('Twee'), await made('Drie')];
  assert.equal((await answer(one, 'other', {state: 'accepted'})).status, 403);
  assert.equal((await answer(one, 'editor', {state: 'accepted', answer: 'goed'})).status, 200);
  assert.equal((await answer(one, 'editor', {state: 'declined', answer: 'toch niet'})).status, 409);
  assert.equal((await answer(two, 'editor', {state: 'declined'})).status, 400);
  assert.equal((await answer(two, 'editor', {state: 'declined', answer: 'nee'})).status, 200);
  assert.equal((await answer(three, 'other', {state: 'withdrawn'})).status, 200);
  assert.equal((await answer(999, 'editor', {state: 'withdrawn'})).status, 404);
});

test('a session is opened, refused and closed', async () => {
  const post = (body) => ask('post', '/api/v1/sessions', {}, {body});
  assert.equal((await post({name: 'resident', password})).status, 201);
  assert.equal((await post({name: 'resident'})).status, 400);
  assert.equal((await post({name: 'nobody', password: 'verkeerd wachtwoord'})).status, 401);
  tokens.leaving = (await post({name: 'resident', password, bearer: true})).json.token;
  assert.equal((await ask('delete', '/api/v1/sessions/current', {}, {as: 'leaving'})).status, 204);
  assert.equal((await ask('get', '/api/v1/sessions/current', {}, {as: 'leaving'})).status, 401);
});

test('an account is added, changed, given a password and forgotten', async () => {
  const pieces = {account: 'nieuw'};
  const body = {name: 'nieuw', password, role: 'partner', partner: 'nijestee'};
  const one = '/api/v1/accounts/{account}';
  assert.equal((await ask('post', '/api/v1/accounts', {}, {as: 'admin', body})).status, 201);
  assert.equal((await ask('post', '/api/v1/accounts', {}, {as: 'admin', body})).status, 409);
  assert.equal((await ask('post', '/api/v1/accounts', {}, {as: 'manager', body})).status, 403);
  assert.equal((await ask('patch', one, pieces, {as: 'admin', body: {active: false}})).status, 200);
  assert.equal((await ask('put', `${one}/password`, pieces, {as: 'admin', body: {password: 'een ander wachtwoord'}})).status, 204);
  assert.equal((await ask('delete', one, pieces, {as: 'admin'})).status, 204);
  assert.equal((await ask('delete', one, pieces, {as: 'admin'})).status, 404);
});

test('an edition is signed and adopted; an idea is answered; a revision restored', async () => {
  const pieces = {edition: 'editie-later'};
  const one = '/api/v1/plans/{plan}/editions/{edition}';
  assert.equal((await ask('post', '/api/v1/plans/{plan}/editions', {}, {as: 'manager', body: {id: 'editie-later', name: 'Later'}})).status, 201);
  assert.equal((await ask('post', `${one}/sign-offs`, pieces, {as: 'editor', body: {remark: 'akkoord'}})).status, 200);
  assert.equal((await ask('patch', one, pieces, {as: 'manager', body: {state: 'adopted'}})).status, 409);
  assert.equal((await ask('patch', one, pieces, {as: 'manager', body: {state: 'adopted', reason: 'besluit'}})).status, 200);
  const ideas = '/api/v1/plans/{plan}/ideas';
  const idea = (await ask('post', ideas, {}, {as: 'resident', body: {text: 'Meer bomen'}})).json.id;
  assert.equal((await ask('patch', `${ideas}/{idea}`, {idea}, {as: 'editor', body: {state: 'declined', answer: 'Er is geen plek'}})).status, 200);
  const restored = await ask('post', '/api/v1/plans/{plan}/revisions/{revision}/restore', {revision: 1}, {as: 'manager'});
  assert.equal(restored.status, 200);
});

test('what is not there is a problem, in the language that is asked for', async () => {
  for (const [path, pieces] of [['/api/v1/plans/{plan}', {plan: 'nergens'}], ['/ogc/{plan}', {plan: 'nergens'}],
    ['/api/v1/plans/{plan}/revisions/{revision}', {revision: 999}],
    ['/api/v1/plans/{plan}/neighbourhoods/{hood}', {hood: 'nergens'}]]) {
    assert.equal((await ask('get', path, pieces)).status, 404);
  }
  const path = '/api/v1/plans/{plan}/measures';
  const dutch = await ask('get', path, {}, {query: '?page=nul'});
  const english = await ask('get', path, {}, {query: '?page=nul', headers: {'accept-language': 'en'}});
  assert.equal(english.status, 400);
  assert.notEqual(dutch.json.detail, english.json.detail);
});

test('an answer is asked for once: the tag comes back as 304', async () => {
  const {headers} = await ask('get', '/api/v1/plans/{plan}/measures');
  const again = await ask('get', '/api/v1/plans/{plan}/measures', {}, {headers: {'if-none-match': headers.get('etag')}});
  assert.equal(again.status, 304);
});
