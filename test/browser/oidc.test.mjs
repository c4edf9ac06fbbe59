// SPDX-License-Identifier: EUPL-1.2
//
// Signing in with the OpenID Connect of a municipality, in a real browser and with a real provider.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, beforeEach, describe, test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {browser} from './page.mjs';
import {Person} from './people.mjs';
import {freePort} from './postgres.mjs';
import {startProvider} from './provider.mjs';
import {addAccount, newFolder, program, start} from './server.mjs';
import {root} from './wijk.mjs';

const secret = 'een geheim: met + en % erin';
const web = process.env.WIJK_WEB ?? join(root, 'build', 'web');

describe('OpenID Connect', () => {
  let chrome, provider, server, store;
  const people = [];

  async function serve(mood = '', other = false) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    provider = await startProvider({
      client: 'wijk', secret, back: `${url}/inloggen/oidc/terug`,
      leave: [`${url}/inloggen`, `${url}/en/inloggen`], other});
    provider.mood = mood;
    provider.people.set('anna-1', {email: 'Anna@gemeente.test'});
    process.env.WIJK_OIDC_SECRET = secret;
    server = await start({store, options: [
      '--listen', `127.0.0.1:${port}`, '--oidc-issuer', provider.url, '--oidc-client', 'wijk',
      '--oidc-name', 'Gemeente Test', '--log', 'info', ...(existsSync(web) ? ['--web', web] : [])]});
  }
  const account = (...words) => execFileSync(program, ['account', ...words, '--store', store], {encoding: 'utf8'});

  async function person(options) {
    const one = await Person.at(chrome, server, 'desktop', options);
    await one.context.route(/googleapis/, (route) => route.abort());  // a font of the provider's page
    people.push(one);
    return one;
  }
  /// To the provider's own page, as who is there.
  async function toProvider(one) {
    await one.open('/inloggen');
    await one.follow(/Inloggen met Gemeente Test|Sign in with Gemeente Test/);
    await one.page.waitForURL((url) => url.href.startsWith(provider.url));
  }
  async function signIn(one, name) {
    await toProvider(one);
    await one.page.locator('[name=login]').fill(name);
    await one.page.locator('[name=password]').fill('x');
    await one.page.getByRole('button', {name: 'Sign-in'}).click();
    await one.page.getByRole('button', {name: 'Continue'}).click();
    await one.page.waitForURL((url) => url.href.startsWith(server.url));
  }
  /// Cookies have no port: the provider's are among them.
  const ours = async (one) => (await one.context.cookies(server.url)).filter(({name}) => name.startsWith('wijk'));
  const logged = () => server.errors.split('\n').filter((line) => line.includes('OpenID Connect')).join('\n');

  before(async () => {
    chrome = await browser();
    store = `sqlite:${join(newFolder(), 'store.sqlite')}`;
    await serve();
    addAccount(store, 'beheer', 'administrator');
  });
  after(async () => {
    for (const one of people) await one.leave();
    await chrome?.close();
    await server?.stop();
    await provider?.stop();
  });
  beforeEach(() => { provider.mood = ''; });

  test('the administrator writes down whose an account is; its owner signs in and out', async () => {
    account('add', 'anna', '--role', 'partner', '--partner', 'gemeente', '--oidc', 'anna@gemeente.test');
    assert.match(account('list'), /anna +partner +gemeente +anna@gemeente\.test \(nog niet gebruikt\)/);
    const anna = await person();
    await anna.open('/inloggen');
    await anna.sound('oidc-sign-in');
    await signIn(anna, 'anna-1');
    assert.equal(anna.page.url(), `${server.url}/groningen/voor-u`);
    assert.match(account('list'), /anna +partner +gemeente +anna@gemeente\.test\n/);
    assert.deepEqual((await ours(anna)).map(({name, httpOnly, sameSite}) => [name, httpOnly, sameSite]),
                     [['wijk_session', true, 'Lax']]);
    await anna.open('/account');
    await anna.reads('hebt hier geen wachtwoord');

    await anna.page.getByRole('button', {name: 'Uitloggen'}).click();
    await anna.reads('U bent uitgelogd');
    await anna.follow('Ook uitloggen bij Gemeente Test');
    await anna.page.getByRole('button', {name: 'Yes, sign me out'}).click();
    await anna.page.waitForURL((url) => url.href.startsWith(`${server.url}/inloggen`));
    await toProvider(anna);
    await anna.page.locator('[name=login]').waitFor();  // it asks again who it is
  });

  test('an address that changes hands opens nothing', async () => {
    provider.people.set('anna-1', {email: 'mevrouw@gemeente.test'});
    provider.people.set('nieuw-2', {email: 'anna@gemeente.test'});
    const anna = await person();
    await signIn(anna, 'anna-1');
    assert.equal(anna.page.url(), `${server.url}/groningen/voor-u`);
    const other = await person();
    await signIn(other, 'nieuw-2');
    await other.reads('U hebt hier nog geen account');
    await other.reads('anna@gemeente.test, nieuw-2');
  });

  test('somebody unknown is told whom to ask, and comes in once linked, in English', async () => {
    const bert = await person({language: '/en'});
    provider.people.set('bert-3', {email: 'bert@gemeente.test', verified: false});
    account('add', 'bert', '--role', 'manager', '--oidc', 'bert@gemeente.test');
    await signIn(bert, 'bert-3');
    await bert.reads('You have no account here yet');
    await bert.reads('pass this on: bert-3');
    const admin = await person();
    await admin.signIn('beheer');
    await admin.page.waitForURL((url) => url.pathname !== '/inloggen');
    await admin.open('/accounts');
    await admin.sound('oidc-accounts');
    await admin.open('/accounts/bert');
    await admin.page.getByLabel('Bij Gemeente Test').fill('bert-3');
    await admin.press('Opslaan');
    await admin.reads('Opgeslagen');
    await admin.sound('oidc-account');
    await bert.open('/inloggen?terug=/en/groningen/wijzigingen');
    await bert.follow('Sign in with Gemeente Test');
    await bert.page.waitForURL(`${server.url}/en/groningen/wijzigingen`);  // the provider knows it still
    await admin.open('/logboek');
    await admin.reads(/bert\s+account voor het eerst gebruikt met OpenID Connect/);
    await admin.reads(/bert\s+ingelogd met OpenID Connect/);
  });

  test('who breaks it off is told so, and can begin again', async () => {
    const one = await person();
    await toProvider(one);
    await one.page.getByText('Cancel').click();
    await one.reads('U bent niet ingelogd bij Gemeente Test');
    const page = one.page.url();
    assert.equal((await one.page.goto(page)).status(), 400, 'an answer is taken once');
    await one.reads('Dit inloggen is niet meer geldig');
    await toProvider(one);
  });

  test('an answer cannot be used again, nor by somebody else', async () => {
    const anna = await person();
    let answer;
    anna.page.on('request', (request) => { if (request.url().includes('/oidc/terug')) answer = request.url(); });
    await signIn(anna, 'anna-1');
    const other = await person();
    assert.equal((await other.page.goto(answer)).status(), 400);
    assert.equal((await anna.page.goto(answer)).status(), 400);
  });

  test('a provider that signs with keys that are not its own lets nobody in', async () => {
    await server.stop();
    await provider.stop();
    await serve('stranger');
    const anna = await person();
    await signIn(anna, 'anna-1');
    await anna.reads('Het antwoord van Gemeente Test klopt niet');
    assert.match(logged(), /the ID token is with a wrong signature/);
    assert.deepEqual(await ours(anna), []);
  });

  test('new keys are read when they are needed, from a provider of another kind', async () => {
    await server.stop();
    await provider.stop();
    await serve('no keys', true);
    for (let i = 0; i < 100 && provider.asked.length < 2; ++i) await sleep(20);
    provider.mood = '';
    account('link', 'anna', '--oidc', 'anna@gemeente.test');  // bound to another provider until now
    const anna = await person();
    await signIn(anna, 'anna-1');
    assert.equal(anna.page.url(), `${server.url}/groningen/voor-u`);
    assert.deepEqual(provider.asked.slice(2), ['/token', '/jwks']);
  });

  test('one that is slow or gone holds up nobody else', async () => {
    const anna = await person();
    await toProvider(anna);
    provider.mood = 'silent';
    await anna.page.locator('[name=login]').fill('anna-1');
    await anna.page.locator('[name=password]').fill('x');
    await anna.page.getByRole('button', {name: 'Sign-in'}).click();
    const since = Date.now();
    await anna.page.getByRole('button', {name: 'Continue'}).click();
    for (let i = 0; i < 20; ++i) {
      const asked = Date.now();
      assert.equal((await fetch(`${server.url}/groningen?nr=${i}`)).status, 200);
      assert.ok(Date.now() - asked < 2000, `it took ${Date.now() - asked} ms`);
    }
    await anna.reads('Gemeente Test antwoordt nu niet');
    assert.ok(Date.now() - since < 9000, `it took ${Date.now() - since} ms`);
    assert.match(logged(), /\/token: Timeout was reached/);
    provider.mood = 'gone';
    await anna.open('/inloggen');
    await anna.follow('Inloggen met Gemeente Test');
    await anna.reads('Gemeente Test antwoordt nu niet');
  });
});
