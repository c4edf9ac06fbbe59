// SPDX-License-Identifier: EUPL-1.2
#include "plan/builder.hpp"

namespace wijk {

void Builder::read(Node const& node, Cost& element) const {
  element.name = words(node, "name");
  element.amount = money(node, "amount");
  element.per = text(node, "per");
  element.years = period(node, "years");
  ref(node, "cover", Kind::cover, element.cover, &element.cover_unknown);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Cover::Money& element) const {
  element.slice = period(node, "slice");
  element.per_year = text(node, "per") == "year";
  element.amount = money(node, "amount");
}

void Builder::read(Node const& node, Assumption& element) const {
  element.name = text(node, "name");
  element.value = stated(node, "value", parse_number);
  element.origin = origin(node);
}

void Builder::read(Node const& node, Cover& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  ref(node, "partner", Kind::partner, element.partner);
  element.available = money(node, "available");
  element.years = period(node, "years");
  list(node, "money", element.money);
  element.left_over = text(node, "left_over");
  element.left_over_most = money(node, "left_over_most");
  element.origin = origin(node);
}

void Builder::read(Node const& node, BudgetLine& element) const {
  ref(node, "measure", Kind::measure, element.measure);
  element.slice = period(node, "slice");
  element.per_year = text(node, "per") == "year";
  element.amount = money(node, "amount");
  element.status = text(node, "status");
  ref(node, "cover", Kind::cover, element.cover, &element.cover_unknown);
  element.covered = money(node, "covered");
  element.origin = origin(node);
}

void Builder::read(Node const& node, PrintedTotal& element) const {
  ref(node, "measure", Kind::measure, element.measure);
  ref(node, "theme", Kind::theme, element.theme);
  element.slice = period(node, "slice");
  element.amount = money(node, "amount");
  element.origin = origin(node);
}

void Builder::read(Node const& node, PrintedTable::Row& element) const {
  ref(node, "measure", Kind::measure, element.measure);
  for (auto const& cell : texts(node, "cells")) {
    element.cells.push_back(stated_in(cell, parse_money));
  }
  element.remark = words(node, "remark");
}

void Builder::read(Node const& node, PrintedTable& element) const {
  element.id = text(node, "id");
  element.name = words(node, "name");
  for (auto const& column : texts(node, "columns")) {
    element.columns.push_back(parse_period(column).value);
  }
  list(node, "rows", element.rows);
  for (auto const& cell : texts(node, "total")) {
    element.total.push_back(stated_in(cell, parse_money));
  }
  element.origin = origin(node);
}

}  // namespace wijk
