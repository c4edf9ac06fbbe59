// SPDX-License-Identifier: EUPL-1.2
//
// What code hosts and editors read is valid SARIF 2.1.0 (OASIS), whatever is wrong with the plan.
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {deWijert, planOf, wijk} from './wijk.mjs';

const require = createRequire(import.meta.url);
const Ajv = require('ajv');
const ajv = new Ajv({meta: false, schemaId: 'id', unknownFormats: 'ignore', allErrors: true});
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const valid = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

const head = 'format: 1\nid: p\nname: P\n';
const plans = {
  'is no plan': {'plan.yaml': '- a list\n'},
  'is no YAML': {'plan.yaml': head + 'tasks: [\n'},
  'misses an include': {'plan.yaml': head + 'tasks: {include: away.yaml}\n'},
  'holds no text': {'plan.yaml': Buffer.from([0x66, 0xff, 0xfe, 0x00])},
  'has ids and keys that are not known': {
    'plan.yaml': head + 'colour: red\nneighbourhoods:\n  - id: a b\n    measures: [{id: m, tasks: [x]}]\n',
  },
  'has a budget that does not tie': {
    'plan.yaml': head + 'neighbourhoods:\n  - id: a\n    name: A\n    years: 2018-2019\n'
        + '    measures: [{id: m, name: M}]\n    budget: {include: money.csv}\n'
        + '    totals: [{slice: 2018, amount: 5}]\n',
    'money.csv': 'measure;slice;amount\nm;2018;100\nm;2018;n.t.b.\n',
  },
};

function check(plan, language) {
  const log = JSON.parse(wijk('--lang', language, 'check', plan, '--format', 'sarif'));
  assert.ok(valid(log), JSON.stringify(valid.errors, null, 1));
  return log.runs[0].results;
}

for (const language of ['nl', 'en']) {
  test(`De Wijert in SARIF, ${language}`, () => {
    const results = check(deWijert, language);
    const findings = JSON.parse(wijk('--lang', language, 'check', deWijert, '--format', 'json'));
    assert.equal(results.length, findings.length);
    assert.ok(results.length > 0);
  });
}

for (const [trouble, files] of Object.entries(plans)) {
  test(`a plan that ${trouble}, in SARIF`, () => {
    const plan = planOf(trouble.replaceAll(' ', '-'), files);
    assert.ok(check(plan, 'nl').length > 0);
  });
}

test('the schema tells SARIF from what is not', () => {
  assert.ok(!valid({version: '2.1.0', runs: [{results: []}]}));
});
