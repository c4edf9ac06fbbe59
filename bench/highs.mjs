// SPDX-License-Identifier: EUPL-1.2
//
// HiGHS on an LP file: node bench/highs.mjs FILE SECONDS. Prints the columns that are one.
import {readFileSync} from 'node:fs';
import load from 'highs';

const highs = await load();
const answer = highs.solve(readFileSync(process.argv[2], 'utf8'),
  {time_limit: Number(process.argv[3]), output_flag: false, mip_rel_gap: 1e-6});
for (const [name, column] of Object.entries(answer.Columns ?? {})) {
  if (column.Primal > 0.5) console.log(name);
}
