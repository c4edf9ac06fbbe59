// SPDX-License-Identifier: EUPL-1.2
//
// The report that a council gets: on A4, tagged, with bookmarks and numbered sheets.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {deWijert, planOf, report} from './wijk.mjs';

/// What a reader of PDF says, that has nothing to complain of.
function run(program, ...words) {
  const {status, stdout, stderr} = spawnSync(program, words, {encoding: 'utf8', maxBuffer: 1 << 28});
  assert.equal(stderr.slice(0, 500), '', program);
  assert.equal(status, 0, program);
  return stdout;
}

/// What pdfinfo says, by its names.
function about(file) {
  return Object.fromEntries(run('pdfinfo', file).trim().split('\n').map(
      (line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
}

/// The text of each sheet.
const sheets = (file) => run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);

const languages = {
  nl: {title: 'Wijkvernieuwing De Wijert', contents: 'Inhoud', open: 'n.t.b.', total: '10.845.000+',
    parts: ['In het kort', 'Kaart', 'Geld', 'Maatregelen', 'Maatregelen en opgaven', 'Tijdlijn',
      'Partijen', 'Afspraken', 'Indicatoren', 'Wat niet klopt of ontbreekt', 'Bronnen en leeswijzer']},
  en: {title: 'Neighbourhood renewal De Wijert', contents: 'Contents', open: 't.b.d.', total: '10,845,000+',
    parts: ['In brief', 'Map', 'Money', 'Measures', 'Measures and tasks', 'Time line',
      'Partners', 'Agreements', 'Indicators', 'What is wrong or missing', 'Sources and how to read']},
};

for (const [language, words] of Object.entries(languages)) {
  test(`De Wijert on paper, ${language}`, async (t) => {
    const file = report(deWijert, 'pdf', `--lang=${language}`);
    const text = sheets(file);

    await t.test('is tagged A4 with its title and language', () => {
      const facts = about(file);
      assert.equal(facts.Tagged, 'yes');
      assert.equal(facts.Title, words.title);
      assert.match(facts['Page size'], /A4/);
      assert.match(readFileSync(file, 'latin1'), new RegExp(`/Lang \\(${language}\\)`));
    });
    await t.test('has its structure: headings, tables with heads, figures', () => {
      const structure = run('pdfinfo', '-struct', file);
      for (const kind of ['H1', 'H2', 'Table', 'TH', 'TD', 'Caption', 'Figure', 'L ', 'Link']) {
        assert.match(structure, new RegExp(`^ *${kind}`, 'm'), kind);
      }
    });
    await t.test('has every part in its contents, on the sheet that they say', () => {
      assert.match(text[1], new RegExp(words.contents));
      for (const part of words.parts) {
        const line = text[1].split('\n').find((one) => new RegExp(`^ *${part} +\\d+$`).test(one));
        assert.ok(line, part);
        const sheet = text[Number(line.trim().split(/\s+/).pop()) - 1];
        assert.match(sheet, new RegExp(`^ *${part} *$`, 'm'), `${part} is not on its sheet`);
      }
    });
    await t.test('has bookmarks', () => {
      assert.match(readFileSync(file, 'latin1'), /\/Type \/Outlines\s*\/First/);
    });
    await t.test('shows amounts, what is open, and the number of each sheet', () => {
      assert.ok(text.some((sheet) => sheet.includes(words.total)));
      assert.ok(text.some((sheet) => sheet.includes(words.open)));
      text.slice(1).forEach((sheet, i) =>
        assert.match(sheet, new RegExp(`\\b${i + 2} ?/ ?${text.length}\\b`)));
    });
    await t.test('has no sheet that is nearly empty, but the first', () => {
      text.slice(1).forEach((sheet, i) => {
        const lines = sheet.split('\n').filter((line) => line.trim() !== '');
        assert.ok(lines.length >= 12, `sheet ${i + 2}: ${lines.length} lines`);
      });
    });
  });
}

test('an empty plan still becomes a report', () => {
  const file = report(planOf('empty-on-paper', {'plan.yaml': 'format: 1\nid: p\nname: P\n'}), 'pdf');
  assert.equal(about(file).Tagged, 'yes');
});
