// SPDX-License-Identifier: EUPL-1.2
//
// The report on paper, as poppler reads it: tagged, named, numbered, and whole.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {test} from 'node:test';
import {deWijert, planOf, report} from './wijk.mjs';

const run = (program, ...words) =>
  execFileSync(program, words, {encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe'});

/// "Tagged" and the like, as pdfinfo words them.
const facts = (file) => Object.fromEntries(run('pdfinfo', file).split('\n')
    .map((line) => line.split(/:\s+/, 2)).filter(([, value]) => value !== undefined));
const pagesOf = (file) => run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);

const languages = {
  nl: {title: /De Wijert/, words: ['Inhoud', 'Geld', 'Maatregelen en opgaven', 'Tijdlijn',
    'Wat niet klopt of ontbreekt'], total: /10\.845\.000/},
  en: {title: /De Wijert/, words: ['Contents', 'Money', 'Measures and tasks', 'Time line',
    'What is wrong or missing'], total: /10,845,000/},
};

for (const [language, {title, words, total}] of Object.entries(languages)) {
  test(`De Wijert on A4, ${language}`, () => {
    const file = report(deWijert, 'pdf', `--lang=${language}`);
    const {Title, Tagged, Pages, JavaScript, ...more} = facts(file);
    assert.match(Title, title);
    assert.equal(Tagged, 'yes');
    assert.equal(JavaScript, 'no');
    assert.match(more['Page size'], /A4/);
    const pages = pagesOf(file);
    assert.equal(pages.length, Number(Pages));
    const text = pages.join('\n');
    for (const word of words) assert.ok(text.includes(word), word);
    assert.match(text, total);
    assert.ok(execFileSync('cat', [file]).includes(`/Lang (${language}`), 'no language');
  });
}

test('the structure has headings, lists, tables with heads, and pictures with words', () => {
  const tree = run('pdfinfo', '-struct', report(deWijert, 'pdf'));
  for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'Figure', 'Link']) {
    assert.match(tree, new RegExp(`^\\s*${tag}\\b`, 'm'), tag);
  }
  assert.match(tree, /\/Scope \/Row/);
  assert.match(tree, /\/Alt|Alt "/i);
});

test('pages have numbers, and none is nearly empty', () => {
  const pages = pagesOf(report(deWijert, 'pdf'));
  pages.slice(1).forEach((page, i) => {
    assert.match(page, new RegExp(`\\b${i + 2}\\b[^\\n]*\\n*$`), `page ${i + 2} has no number`);
  });
  pages.slice(1, -1).forEach((page, i) => {
    const lines = page.split('\n').filter((line) => line.trim() !== '');
    assert.ok(lines.length > 8, `page ${i + 2} holds ${lines.length} lines`);
  });
});

test('bookmarks lead to the sections', () => {
  const text = execFileSync('cat', [report(deWijert, 'pdf')]).toString('latin1');
  assert.match(text, /\/Outlines/);
});

test('an empty plan is a report as well', () => {
  const file = report(planOf('bare', {'plan.yaml': 'format: 1\nid: p\nname: Kaal\n'}), 'pdf');
  assert.match(facts(file).Title, /Kaal/);
});
