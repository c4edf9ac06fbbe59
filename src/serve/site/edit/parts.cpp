// SPDX-License-Identifier: EUPL-1.2
//
// Pieces of markup that the pages share.
#include "serve/site/edit/edit.hpp"

#include <fmt/format.h>

namespace wijk::edit {

Markup paragraph(std::string const& text) { return element("p", {}, text); }

Markup subtitle(std::string const& text, int level, std::string const& id) {
  return element(fmt::format("h{}", level), {only_if(!id.empty(), {"id", id})}, text);
}

Markup bullets(std::vector<Markup> const& items) {
  Markup inside;
  for (auto const& item : items) {
    inside += element("li", {}, item);
  }
  return items.empty() ? Markup{} : element("ul", {{"class", "list"}}, inside);
}

Markup pairs(std::vector<Pair> const& rows) {
  Markup inside;
  for (auto const& row : rows) {
    inside += element("div", {{"class", "pairs__row"}}, element("dt", {}, row.name),
                      element("dd", {}, row.value));
  }
  return element("dl", {{"class", "pairs"}}, inside);
}

Markup table(std::string const& id, std::string const& caption,
             std::vector<std::string> const& head, std::vector<std::vector<Markup>> const& rows,
             bool numbers) {
  Markup top, body;
  for (auto const& name : head) {
    top += element("th", {{"scope", "col"}}, name);
  }
  for (auto const& row : rows) {
    Markup cells;
    for (std::size_t at = 0; at < row.size(); ++at) {
      cells += at == 0 ? element("th", {{"scope", "row"}}, row[at]) : element("td", {}, row[at]);
    }
    body += element("tr", {}, cells);
  }
  return element(
      "div", {{"class", "scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-labelledby", id}},
      element("table", {{"class", numbers ? "plain figures" : "plain"}},
              element("caption", {{"id", id}}, caption),
              element("thead", {}, element("tr", {}, top)), element("tbody", {}, body)));
}

Markup folded(std::string const& summary, Markup const& inside, bool open) {
  return element("details", {{"class", "folded"}, only_if(open, {"open", "open"})},
                 element("summary", {}, summary), inside);
}

Markup actions(Markup const& inside) { return element("div", {{"class", "actions"}}, inside); }

Markup group(std::string const& legend, Markup const& inside, std::string const& hint,
             std::string const& error) {
  auto const about =
      hint.empty() ? Markup{} : element("p", {{"class", "utrecht-form-field-description"}}, hint);
  auto const wrong = error.empty()
                         ? Markup{}
                         : element("p", {{"class", "utrecht-form-field-error-message"}}, error);
  return element("fieldset", {{"class", "field-group"}}, element("legend", {}, legend), about,
                 wrong, inside);
}

Markup box(std::string_view kind, std::string const& heading, Markup const& inside) {
  return alert(kind, element("p", {{"class", "box__head"}}, heading) + inside);
}

std::string with_fields(std::string address, std::vector<QueryField> const& fields) {
  for (auto const& field : fields) {
    if (!field.value.empty()) {
      address += address.find('?') == std::string::npos ? '?' : '&';
      address += fmt::format("{}={}", field.name, percent_encoded(field.value));
    }
  }
  return address;
}

std::string here(Call const& call, std::string_view rest, std::vector<QueryField> const& fields) {
  auto const hood = call.pieces.find("hood");
  auto const place = hood == call.pieces.end() ? std::string{} : "/" + hood->second;
  return with_fields(address(call, fmt::format("/{}{}{}", call.piece("plan"), place, rest)),
                     fields);
}

std::string safe_back(std::string const& wanted, std::string const& otherwise) {
  bool const within = wanted.size() > 1 && wanted[0] == '/' && wanted[1] != '/' &&
                      wanted[1] != '\\' && wanted.find_first_of("\r\n\t") == std::string::npos;
  return within ? wanted : otherwise;
}

}  // namespace wijk::edit
