// SPDX-License-Identifier: EUPL-1.2
//
// Which colour a place has: that of the theme, partner or status of what happens there. The colours
// are the tokens of the charts.
import type {Measure, Named, Places} from './map-data';

export type Colouring = 'theme' | 'partner' | 'status';
export interface Group { id: string; name: string; colour: string }
export interface Groups { all: Group[]; of: (measures: Measure[]) => string }
export interface Words { more: string; none: string; token: (name: string) => string }

function namesOf(measure: Measure, by: Colouring): Named[] {
  if (by === 'partner') return measure.partners;
  const one = by === 'theme' ? measure.theme : measure.status;
  return one === undefined ? [] : [one];
}

/// There are eight colours: the groups with most places come first, the rest share a grey.
export function colourings(places: Places, by: Colouring, words: Words): Groups {
  const counts = new Map<string, {named: Named; count: number}>();
  for (const feature of places.features) {
    for (const named of feature.properties.measures.flatMap((one) => namesOf(one, by))) {
      const found = counts.get(named.id) ?? {named, count: 0};
      counts.set(named.id, {...found, count: found.count + 1});
    }
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, 8);
  const colour = (named: Named, place: number) =>
    words.token(`--t${by === 'theme' && named.number !== undefined ? named.number % 8 + 1 : place + 1}`);
  const groups = ranked.map(({named}, place) =>
    ({id: named.id, name: named.name, colour: colour(named, place)}));
  const none = {id: '', name: words.none, colour: words.token('--t0')};
  const more = {id: '+', name: words.more, colour: words.token('--ink')};
  const of = (measures: Measure[]) => {
    const ids = new Set(measures.flatMap((one) => namesOf(one, by).map((named) => named.id)));
    const known = groups.filter((group) => ids.has(group.id));
    if (ids.size > 1) return more.colour;
    return known[0]?.colour ?? none.colour;
  };
  const others = [...(groups.length > 1 ? [more] : []), ...(none.name === '' ? [] : [none])];
  return {all: [...groups, ...others], of};
}
