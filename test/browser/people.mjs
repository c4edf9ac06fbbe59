// SPDX-License-Identifier: EUPL-1.2
//
// People at a browser: each in a window of its own, watched for what breaks the rules of the house.
import assert from 'node:assert/strict';
import {existsSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, before} from 'node:test';
import {breaches, browser} from './page.mjs';
import {password, start} from './server.mjs';
import {root} from './wijk.mjs';

export const kViews = {
  desktop: {width: 1440, height: 900},
  phone: {width: 375, height: 740},
};
const shots = process.env.WIJK_SHOTS;

/// Somebody at a window: `page` is Playwright's, the rest is what people do.
export class Person {
  static async at(chrome, server, view, {language = '', colorScheme = 'light'} = {}) {
    const person = new Person();
    person.server = server;
    person.language = language;
    person.context = await chrome.newContext({
      viewport: kViews[view], isMobile: view === 'phone', hasTouch: view === 'phone', locale: 'nl-NL',
      reducedMotion: 'reduce', colorScheme});
    person.view = view;
    person.page = await person.context.newPage();
    person.troubles = [];
    person.page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url())) {
        person.troubles.push(`asks ${request.url()}`);
      }
    });
    person.page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy|TypeError/.test(message.text())) {
        person.troubles.push(message.text());
      }
    });
    person.page.on('pageerror', (error) => person.troubles.push(String(error)));
    return person;
  }

  async open(path) {
    const answer = await this.page.goto(this.server.url + this.language + path);
    return answer?.status();
  }

  async signIn(name, secret = password) {
    await this.open('/inloggen');
    await this.page.getByLabel('Naam').fill(name);
    await this.page.getByLabel('Wachtwoord').fill(secret);
    await this.page.getByRole('main').getByRole('button', {name: 'Inloggen'}).click();
  }

  async press(name) {
    await this.page.getByRole('main').getByRole('button', {name, exact: true}).click();
  }
  async follow(name) {
    await this.page.getByRole('main').getByRole('link', {name}).first().click();
  }
  async tab(name) {
    await this.page.getByRole('navigation').getByRole('link', {name, exact: true}).click();
  }
  async reads(text) {
    // A page that is still coming in says it a moment later.
    const until = Date.now() + 10_000;
    let main = '';
    do {
      await this.page.waitForLoadState();
      main = await this.page.getByRole('main').innerText();
      if (text instanceof RegExp ? text.test(main) : main.includes(text)) return;
      await this.page.waitForTimeout(50);
    } while (Date.now() < until);
    assert.fail(`${this.page.url()} does not say ${text}:\n${main.slice(0, 3000)}`);
  }
  async doesNotRead(text) {
    await this.page.waitForLoadState();
    const main = await this.page.getByRole('main').innerText();
    assert.ok(!main.includes(text), `${this.page.url()} says ${text}`);
  }

  /// Nothing for axe, nothing wider than the window, nothing from elsewhere.
  async sound(name) {
    await this.page.waitForLoadState();
    if (shots && name) {
      mkdirSync(shots, {recursive: true});
      await this.page.screenshot({path: join(shots, `${name}-${this.view}.png`), fullPage: true});
    }
    assert.deepEqual(await breaches(this.page), [], this.page.url());
    const wide = await this.page.evaluate((width) => document.documentElement.scrollWidth - width,
                                          kViews[this.view].width);
    assert.ok(wide <= 0, `${this.page.url()} is ${wide} px too wide`);
    assert.deepEqual(this.troubles, []);
  }

  async leave() {
    await this.context.close();
  }
}

const web = process.env.WIJK_WEB ?? join(root, 'build', 'web');

/// What the tests of one `describe` share: a browser, a server on the store whose address `store`
/// gives, with `plans` and the accounts that are added to it, and who comes. All of it goes when they
/// are done.
export function stage(view, {store, accounts, plans}) {
  const it = {};
  const people = [];
  it.person = async (name, options) => {
    const one = await Person.at(it.chrome, it.server, view, options);
    people.push(one);
    if (name) await one.signIn(name);
    return one;
  };
  /// On the same store again, where it has stopped.
  it.serve = async (...options) => {
    it.server = await start({store: it.store, plans, options: [...existsSync(web) ? ['--web', web] : [], ...options]});
  };
  before(async () => {
    it.chrome = await browser();
    it.store = await store();
    await it.serve();
    accounts(it.store);
  });
  after(async () => {
    for (const one of people) await one.leave();
    await it.chrome?.close();
    await it.server?.stop();
  });
  return it;
}
