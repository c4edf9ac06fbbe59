// SPDX-License-Identifier: EUPL-1.2
//
// What the people of the plan come to do, in a real browser, on a desk and on a phone, with either
// store. Each round has a server and a store of its own.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {stage} from './people.mjs';
import {startPostgres} from './postgres.mjs';
import {addAccount, newFolder} from './server.mjs';

const hood = '/groningen/de-wijert';
const at = (pointer) => `${hood}/veld?pointer=${encodeURIComponent(pointer)}`;
const measure = (id, field) => `/neighbourhoods/de-wijert/measures/${id}/${field}`;
const kOwn = measure('vernieuwing-huismeesters', 'years');
const kOther = measure('vernieuwing-patrimonium', 'years');
const kYears = 'In welke jaren (mag leeg)';
const noPostgres = !existsSync('/usr/lib/postgresql') && 'PostgreSQL is not installed here';

function accounts(store) {
  const of = (partner, shown) => ['--partner', partner, '--shown', shown];
  addAccount(store, 'beheer', 'administrator');
  addAccount(store, 'manager', 'manager', '--shown', 'Programmamanager');
  addAccount(store, 'huis', 'partner', ...of('de-huismeesters', 'H. Meester'));
  addAccount(store, 'patri', 'partner', ...of('patrimonium', 'P. Atrimonium'));
  addAccount(store, 'gemeente', 'partner', ...of('gemeente', 'C. Ontroller'));
}

/// Moves the focus on until it is on what fits, which has to show it.
async function tabTo(one, fits) {
  for (let stop = 0; stop < 150; ++stop) {
    await one.page.keyboard.press('Tab');
    const it = await one.page.evaluate(() => {
      const at = document.activeElement;
      const style = getComputedStyle(at);
      return {name: at.name ?? '', text: at.innerText ?? '', value: at.value ?? '',
        ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0};
    });
    if (fits(it)) {
      assert.ok(it.ring, `no focus ring on ${it.name} ${it.text}`);
      return;
    }
  }
  assert.fail(`cannot be reached on ${one.page.url()}`);
}

function round(store, view) {
  describe(`${store}, ${view}`, {skip: store === 'postgresql' && noPostgres}, () => {
    let postgres;
    const on = stage(view, {
      store: async () => {
        postgres = store === 'postgresql' ? await startPostgres() : undefined;
        return postgres?.url(view) ?? `sqlite:${join(newFolder(), 'store.sqlite')}`;
      },
      accounts,
    });
    const {person} = on;
    after(() => postgres?.stop());

    test('a resident finds the own street, brings an idea and withdraws another', async () => {
      const one = await person();
      await one.open('/');
      await one.sound();
      await one.open(hood);
      await one.sound();
      await one.tab('Mijn straat');
      await one.sound();
      await one.tab('Ideeën');
      await one.open('/groningen/selwerd/ideeen');
      await one.reads('nog geen idee ingestuurd');
      await one.sound('ideas-empty');
      await one.open(`${hood}/ideeen`);
      await one.follow('Account maken');
      await one.page.getByLabel('Naam om mee in te loggen').fill('bewoner-7');
      await one.page.getByLabel('Wachtwoord', {exact: true}).fill('kort');
      await one.page.getByLabel('Wachtwoord nog een keer').fill('kort');
      await one.press('Account maken');
      await one.reads('minstens 12 tekens');
      await one.sound('join-error');
      await one.page.getByLabel('Wachtwoord', {exact: true}).fill('een zin is lang');
      await one.page.getByLabel('Wachtwoord nog een keer').fill('een zin is lang');
      await one.press('Account maken');
      await one.reads('Welkom');
      await one.sound('account');
      for (const idea of ['Een bankje bij de MFA', 'Toch maar niet']) {
        await one.open(`${hood}/ideeen`);
        await one.page.getByLabel('Uw idee').fill(idea);
        await one.page.getByLabel('Waar gaat het over?').selectOption('mfa');
        await one.press('Idee insturen');
        await one.reads('Dank u wel');
      }
      await one.page.getByRole('listitem').filter({hasText: 'Toch maar niet'})
          .getByRole('button', {name: 'Idee intrekken'}).click();
      await one.reads('Uw idee is ingetrokken');
      await one.sound('ideas');
      const other = await person();
      await other.open(`${hood}/ideeen`);
      await other.reads('Een bankje bij de MFA');
      await other.reads('Bewoner');
      await other.doesNotRead('bewoner-7');
      await other.doesNotRead('Toch maar niet');
    });

    test('an asset manager changes the own works; what is another\'s becomes a proposal', async () => {
      const one = await person('huis');
      await one.reads('Voor u');
      await one.sound('for-you');
      await one.follow('Maatregel toevoegen in De Wijert');
      await one.sound('add');
      await one.open(at(kOwn));
      await one.sound('field');
      await one.page.getByLabel(kYears).fill('gauw');
      await one.press('Opslaan');
      assert.equal(await one.page.getByLabel(kYears).inputValue(), 'gauw');
      await one.sound('field-error');
      await one.page.getByLabel(kYears).fill('2019-2024');
      await one.press('Toets eerst');
      await one.reads('Er is nog niets opgeslagen');
      await one.sound('field-tried');
      await one.page.getByLabel('Waarom wijzigt u dit? (mag leeg)').fill('De aannemer kan later');
      await one.press('Opslaan');
      await one.reads('Opgeslagen als versie 2.');
      await one.reads('Verandert dit mee?');
      await one.sound('saved');
      for (const [years, why] of [['2020-2023', 'Tegelijk met ons'], ['2021', 'Nog later']]) {
        await one.open(at(kOther));
        await one.page.getByLabel(kYears).fill(years);
        await one.page.getByLabel('Waarom wijzigt u dit? (mag leeg)').fill(why);
        await one.press('Opslaan');
        await one.reads('gestuurd aan Patrimonium');
      }
      await one.sound('proposal');
    });

    test('the owner accepts one proposal and declines the other', async () => {
      const one = await person('patri');
      await one.reads('Voorstellen die op u wachten (2)');
      await one.open('/groningen/voorstellen');
      await one.sound('proposals');
      await one.open('/groningen/voorstellen/1');
      await one.reads('Tegelijk met ons');
      await one.press('Overnemen');
      await one.reads('overgenomen');
      await one.open('/groningen/voorstellen/2');
      await one.press('Afwijzen');
      await one.reads('Zeg waarom u het afwijst');
      await one.sound('proposal-error');
      await one.page.getByLabel('Antwoord aan wie het voorstelde').fill('Dan is de school al open');
      await one.press('Afwijzen');
      await one.reads('afgewezen');
      const author = await person('huis');
      await author.open('/groningen/voorstellen/2');
      await author.reads('Dan is de school al open');
    });

    test('two editors of one field: the second sees both and loses nothing', async () => {
      const [first, second] = [await person('huis'), await person('manager')];
      const field = measure('vernieuwing-huismeesters', 'status');
      await first.open(at(field));
      await second.open(at(field));
      await first.page.getByLabel('Stand (mag leeg)').selectOption('running');
      await first.press('Opslaan');
      await first.reads('Opgeslagen als versie');
      await second.page.getByLabel('Stand (mag leeg)').selectOption('stopped');
      await second.page.getByLabel('Waarom wijzigt u dit? (mag leeg)').fill('Geen geld');
      await second.press('Opslaan');
      await second.reads('Een ander was u voor');
      await second.reads('H. Meester (De Huismeesters)');
      await second.reads('loopt');
      await second.reads('gestopt');
      await second.sound('conflict');
      await second.press('Opnieuw bewerken');
      assert.equal(await second.page.getByLabel('Stand (mag leeg)').inputValue(), 'stopped');
      assert.equal(await second.page.getByLabel('Waarom wijzigt u dit? (mag leeg)').inputValue(), 'Geen geld');
      await second.press('Opslaan');
      await second.reads('Opgeslagen als versie');
      await second.reads('gestopt');
    });

    test('a controller finds totals and what has no cover, and changes a line', async () => {
      const one = await person('gemeente');
      await one.open(`${hood}/geld`);
      await one.sound();
      const file = await one.context.request.get(`${on.server.url}${hood}/geld.xlsx`);
      assert.equal(file.status(), 200);
      const manager = await person('manager');
      await manager.open(at('/neighbourhoods/de-wijert/budget/1/amount'));
      await manager.page.getByLabel('Bedrag (mag leeg)').fill('160.000');
      await manager.press('Opslaan');
      await manager.reads('het plan drukt € 150.000 af');
      await manager.reads('Moet dit meeveranderen?');
      await manager.sound('along');
      await manager.open(at('/neighbourhoods/de-wijert/covers/lopende-programmas/available'));
      await manager.page.getByLabel('Hoeveel er is (mag leeg)').fill('1.500.000');
      await manager.press('Opslaan');
      await manager.reads('Opgeslagen als versie');
      await one.open('/groningen/wijzigingen');
      await one.page.getByText('Twee versies vergelijken').click();
      await one.press('Vergelijk');
      await one.reads('In cijfers');
      await one.sound('compare');
    });

    test('a programme manager opens an edition, partners sign it, it is adopted', async () => {
      const manager = await person('manager');
      await manager.open(`${hood}/bevindingen`);
      await manager.sound();
      await manager.open('/groningen/edities');
      await manager.sound('editions-empty');
      await manager.press('Editie openen');
      await manager.page.getByLabel('Naam').fill('Actualisatie 2026');
      await manager.page.getByLabel('Waarom komt deze editie er?').fill('Elke twee jaar');
      await manager.press('Editie openen');
      await manager.reads('Open om te tekenen');
      for (const name of ['huis', 'patri']) {
        const partner = await person(name);
        await partner.open('/groningen/voor-u');
        await partner.follow('Actualisatie 2026');
        await partner.page.getByLabel('Opmerking (mag leeg)').fill(`Gezien door ${name}`);
        await partner.press('Akkoord geven');
        await partner.reads('Uw akkoord is vastgelegd');
      }
      await manager.open('/groningen/edities/actualisatie-2026');
      await manager.reads('Gezien door patri');
      await manager.page.getByLabel('Waarom zonder akkoord van wie nog niet tekende?').fill('De rest is op vakantie');
      await manager.press('Editie vaststellen');
      await manager.reads('De editie is vastgesteld');
      await manager.sound('edition');
    });

    test('a council member reads what changed, and how it was', async () => {
      const one = await person();
      await one.open(hood);
      await one.tab('Wijzigingen');
      await one.reads('De aannemer kan later');
      await one.doesNotRead('H. Meester');
      await one.sound('history');
      await one.follow('Versie 2');
      await one.sound('revision');
      await one.page.getByRole('main').getByRole('link', {name: 'De Wijert'}).click();
      assert.match(one.page.url(), /revision=2/);
      await one.open('/groningen/edities');
      await one.follow('Wat veranderde sinds de vorige');
      await one.reads('In zinnen');
      await one.sound('compare-edition');
      await one.page.emulateMedia({media: 'print'});
      const height = await one.page.evaluate(() => document.body.scrollHeight);
      assert.ok(height > 0);
    });

    test('an analyst takes the data along', async () => {
      const one = await person();
      await one.open(`${hood}/indicatoren`);
      await one.sound();
      for (const path of ['/api/v1/plans/groningen', '/ogc/groningen/collections', `${hood}/geld.csv`]) {
        const answer = await one.context.request.get(on.server.url + path);
        assert.equal(answer.status(), 200, path);
      }
    });

    test('an answer to an idea, and the way back to an earlier version', async () => {
      const one = await person('manager');
      await one.open(`${hood}/ideeen`);
      await one.page.getByText('Beantwoorden').first().click();
      await one.page.getByLabel('Antwoord aan de bewoner').first().fill('Komt er in het voorjaar');
      await one.press('Opgepakt');
      await one.reads('Komt er in het voorjaar');
      await one.open('/groningen/wijzigingen/1/terugzetten');
      await one.sound('restore');
      await one.press('Terugzetten');
      await one.reads('Versie 1 teruggezet');
    });

    test('an administrator makes an account, and forgets it', async () => {
      const one = await person('beheer');
      await one.open('/accounts');
      await one.sound('accounts');
      await one.page.getByLabel('Naam om mee in te loggen').fill('tijdelijk');
      await one.page.getByLabel("Naam die collega's zien").fill('T. Ijdelijk');
      await one.page.getByLabel('Handelt voor').selectOption('nijestee');
      await one.press('Account maken');
      const password = await one.page.locator('code.one-time').innerText();
      await one.sound('account-made');
      const fresh = await person();
      await fresh.signIn('tijdelijk', password);
      await fresh.reads('Voor u');
      await one.open('/accounts/tijdelijk');
      await one.sound('one-account');
      await one.page.getByLabel('Ja, vergeet dit account').check();
      await one.press('Vergeten');
      await one.reads('Het account is vergeten');
      await one.doesNotRead('T. Ijdelijk');
      await fresh.open('/account');
      assert.match(fresh.page.url(), /inloggen/);
      await one.open('/logboek');
      await one.reads('account vergeten');
      await one.sound('log');
    });

    test('a partner declines a linkage with a reason, and the programme manager takes that over', async () => {
      const one = await person('patri');
      await one.open(hood);
      await one.tab('Koppelkansen');
      await one.page.getByLabel('Partij').selectOption('patrimonium');
      await one.press('Toon');
      await one.reads(/\d+ van de \d+ koppelkansen/);
      await one.sound('linkages-partner');
      await one.follow('Afwijzen');
      await one.sound('linkage-decline');
      await one.press('Opslaan');
      assert.equal(await one.page.getByLabel('Reden').evaluate((it) => it.validity.valueMissing), true);
      await one.page.getByLabel('Reden').fill('De wijkpost blijft nog tien jaar');
      await one.press('Toets eerst');
      await one.reads('gaat daarheen als voorstel');
      await one.press('Opslaan');
      await one.reads('gestuurd aan de programmamanager');
      await one.sound('linkage-proposal');
      const proposal = new URL(one.page.url()).pathname;
      const manager = await person('manager');
      await manager.open(proposal);
      await manager.reads('De wijkpost blijft nog tien jaar');
      await manager.press('Overnemen');
      await manager.reads('overgenomen');
      const reader = await person();
      await reader.open(`${hood}/koppelkansen`);
      await reader.reads('Afgewezen of gedaan');
      await reader.reads('De wijkpost blijft nog tien jaar');
      await reader.sound('linkages-declined');
    });

    test('a programme manager takes up a linkage by keyboard alone', async () => {
      const one = await person('manager');
      const keys = one.page.keyboard;
      await one.open(`${hood}/koppelkansen`);
      await tabTo(one, (it) => it.text.startsWith('Oppakken'));
      await keys.press('Enter');
      await one.page.waitForURL(/besluit/);
      await tabTo(one, (it) => it.name === 'namens');
      await keys.type('stuurgroep');
      await tabTo(one, (it) => it.name === 'stap' && it.value === 'opslaan');
      await Promise.all([one.page.waitForURL(/opgeslagen=/), keys.press('Enter')]);
      await one.reads('Opgeslagen als versie');
      await one.reads('Opgepakt');
      await one.sound('linkage-taken-up');
    });

    test('a programme manager brings in works from elsewhere, corrects a column, and takes them away', async () => {
      const one = await person('manager');
      await one.open(`${hood}/koppelkansen`);
      await one.page.getByLabel('Bestand').setInputFiles({name: 'riool 2019.csv', mimeType: 'text/csv', buffer: Buffer.from(
          'Omschrijving;Soort;Startdatum;Gereedmelding;X;Y;Contact\n' +
          'Riool Vondellaan;riool;2019-01-01;2020-12-31;6.569;53.2022;Jansen\n' +
          'Kabels Vondellaan;kabel;ooit;2020;6.569;53.2022;Pietersen\n')});
      await one.page.getByLabel('Van wie zijn deze werken?').fill('Waterbedrijf');
      await one.press('Bekijk het bestand');
      await one.reads('1 werk om op te slaan');
      await one.reads('is geen jaar, datum of periode');
      assert.equal(await one.page.getByLabel('Begin').inputValue(), 'Startdatum');
      assert.equal(await one.page.getByLabel('Einde').inputValue(), '');
      await one.sound('works-look');
      await one.page.getByLabel('Einde').selectOption('Gereedmelding');
      await one.press('Lees opnieuw');
      await one.reads('2020-12-31');
      await one.press('Sla 1 werk op');
      await one.reads('De werken zijn bijgewerkt');
      const reader = await person();
      await reader.open(`${hood}/koppelkansen?alle=ja`);
      await reader.reads('riool 2019.csv: 1 werk, ingelezen op');
      await reader.reads('van elders: riool 2019.csv');
      await reader.doesNotRead('Jansen');
      await reader.sound('works-linkages');
      await one.page.getByRole('button', {name: /^Verwijderen.*riool 2019\.csv$/}).click();
      await one.reads('De werken zijn bijgewerkt');
      await one.doesNotRead('riool 2019.csv');
      await one.page.getByLabel('Bestand').setInputFiles(
          {name: 'bom.gpkg', mimeType: 'application/zip', buffer: Buffer.from('PK\x03\x04' + '\0'.repeat(5000))});
      await one.press('Bekijk het bestand');
      await one.reads('het is geen GeoPackage of GeoJSON');
      await one.sound('works-refused');
    });

    test('signing in and changing a field by keyboard alone', async () => {
      const one = await person();
      const keys = one.page.keyboard;
      await one.open(at(measure('vernieuwing-huismeesters', 'residents')));
      await tabTo(one, (it) => it.name === 'naam');
      await keys.type('huis');
      await tabTo(one, (it) => it.name === 'wachtwoord');
      await keys.type('een lang wachtwoord');
      await keys.press('Enter');
      await one.page.waitForURL((url) => url.pathname.endsWith('/veld'));
      await tabTo(one, (it) => it.name === 'f.residents');
      await keys.press('n');
      await tabTo(one, (it) => it.name === 'waarom');
      await keys.type('Met de toetsen');
      await tabTo(one, (it) => it.name === 'stap' && it.value === 'opslaan');
      await Promise.all([one.page.waitForURL(/opgeslagen=/), keys.press('Enter')]);
      await one.reads('Opgeslagen als versie');
      await tabTo(one, (it) => /Uitloggen/.test(it.text) || false).catch(async () => {
        await one.open('/account');
        await tabTo(one, (it) => /Uitloggen/.test(it.text));
      });
      await keys.press('Enter');
      await one.page.waitForURL(/inloggen/);
      await one.reads('U bent uitgelogd');
    });

    test('errors are pages that tell the way on, in both languages', async () => {
      const one = await person();
      assert.equal(await one.open('/groningen/de-wijert/nergens'), 404);
      await one.sound('not-found');
      await one.signIn('huis', 'mis');
      await one.reads('horen niet bij elkaar');
      await one.sound('sign-in-error');
      await one.signIn('huis');
      assert.equal(await one.open('/accounts'), 403);
      await one.sound('forbidden');
      for (const path of ['/account', '/groningen/voor-u', '/groningen/voorstellen', '/groningen/edities',
        '/groningen/wijzigingen', `${hood}/ideeen`, `/groningen/bewerken?pointer=/neighbourhoods/de-wijert`]) {
        const answer = await one.page.goto(`${on.server.url}/en${path}`);
        assert.equal(answer.status(), 200, path);
        await one.sound();
      }
      await one.sound('edit-hood-en');
    });
  });
}

for (const store of ['sqlite', 'postgresql']) {
  for (const view of ['desktop', 'phone']) {
    round(store, view);
  }
}
