// SPDX-License-Identifier: EUPL-1.2
//
// JSON through nlohmann's event interface. It does not tell where a value stands, so the place is
// found by skipping what can stand between two tokens.
#include "plan/formats.hpp"

#include <nlohmann/json.hpp>

namespace wijk {
namespace {

using Json = nlohmann::json;

/// Walks the text for the parser and remembers how far it came.
class Reader {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = char const*;
  using reference = char const&;

  Reader(char const* at, char const** reached) : x_at{at}, x_reached{reached} {}
  char const& operator*() const { return *x_at; }
  Reader& operator++() {
    *x_reached = ++x_at;
    return *this;
  }
  bool operator==(Reader const& other) const { return x_at == other.x_at; }

 private:
  char const* x_at;
  char const** x_reached;
};

class TreeBuilder {
 public:
  TreeBuilder(Document const& document, std::uint32_t file, char const** reached,
              Findings& findings)
      : x_document{document}, x_file{file}, x_reached{reached}, x_findings{findings} {
    x_at = document.files[file].text.data();
    x_line_start = x_at;
  }

  bool null() { return put({}); }
  bool boolean(bool value) { return put_scalar(value ? "true" : "false", false); }
  bool number_integer(Json::number_integer_t value) {
    return put_scalar(std::to_string(value), false);
  }
  bool number_unsigned(Json::number_unsigned_t value) {
    return put_scalar(std::to_string(value), false);
  }
  bool number_float(Json::number_float_t, std::string const& text) {
    return put_scalar(text, false);
  }
  bool string(std::string& value) { return put_scalar(value, true); }
  bool binary(Json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(Node::Kind::map); }
  bool start_array(std::size_t) { return open(Node::Kind::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& value) {
    x_open.back().members.push_back({value, here(), {}});
    return true;
  }
  bool parse_error(std::size_t position, std::string const&, Json::exception const&) {
    auto const& text = x_document.files[x_file].text;
    auto const* const until = text.data() + std::min(position > 0 ? position - 1 : 0, text.size());
    while (x_at < until) {
      step();
    }
    found_at(
        x_findings, x_document, "json-syntax", mark(), 1,
        say("hier houdt de JSON op geldig te zijn", "the JSON stops being valid here"),
        say("vaak ontbreekt hier een komma, aanhalingsteken of haakje, of staat er een te veel",
            "often a comma, quote or bracket is missing here, or one too many stands here"));
    return false;
  }

  Node take() { return std::move(x_root); }

 private:
  void step() {
    if (*x_at == '\n') {
      ++x_line;
      x_line_start = x_at + 1;
    }
    ++x_at;
  }

  Mark mark() const {
    return {x_line, static_cast<std::uint32_t>(x_at - x_line_start + 1), x_file};
  }

  /// The start of the token that was just read: after the last one, past blanks, `,` and `:`.
  Mark here() {
    auto const* const end = *x_reached;
    while (x_at < end && (*x_at == ' ' || *x_at == '\n' || *x_at == '\r' || *x_at == '\t' ||
                          *x_at == ',' || *x_at == ':')) {
      step();
    }
    auto const start = mark();
    auto const* const past = end - (end > x_at + 1 && is_after_number(end) ? 1 : 0);
    while (x_at < past) {
      step();
    }
    return start;
  }

  /// The parser reads one character beyond a number to see where it ends.
  static bool is_after_number(char const* end) {
    char const last = end[-1];
    return last == ',' || last == ']' || last == '}' || last == ' ' || last == '\n' ||
           last == '\r' || last == '\t';
  }

  bool put_scalar(std::string text, bool quoted) {
    Node node;
    node.kind = Node::Kind::scalar;
    node.quoted = quoted;
    node.text = std::move(text);
    return put(std::move(node));
  }

  bool put(Node node) {
    node.mark = here();
    place(std::move(node));
    return true;
  }

  void place(Node node) {
    if (x_open.empty()) {
      x_root = std::move(node);
    } else if (x_open.back().is_list()) {
      x_open.back().items.push_back(std::move(node));
    } else {
      x_open.back().members.back().value = std::move(node);
    }
  }

  bool open(Node::Kind kind) {
    Node node;
    node.kind = kind;
    node.mark = here();
    if (x_open.size() >= static_cast<std::size_t>(kDeepest)) {
      found_at(x_findings, x_document, "json-syntax", node.mark, 1,
               say("dit staat dieper genest dan {} niveaus", "this is nested deeper than {} levels",
                   kDeepest));
      return false;
    }
    x_open.push_back(std::move(node));
    return true;
  }

  bool close() {
    here();
    auto node = std::move(x_open.back());
    x_open.pop_back();
    place(std::move(node));
    return true;
  }

  Document const& x_document;
  std::uint32_t x_file;
  char const** x_reached;
  Findings& x_findings;
  char const* x_at;
  char const* x_line_start;
  std::uint32_t x_line = 1;
  Node x_root;
  std::vector<Node> x_open;
};

/// RFC 7946 has no member `crs`; the older GeoJSON and QGIS write it for anything but WGS 84.
std::string crs_name(Node const& collection) {
  auto const* const crs = collection.find("crs");
  auto const* const properties = crs != nullptr ? crs->find("properties") : nullptr;
  auto const* const name = properties != nullptr ? properties->find("name") : nullptr;
  return name != nullptr ? name->text : std::string{};
}

/// A feature as a place: its properties become fields, its geometry the field of that name.
Node place_of(Node const& feature, std::string const& crs) {
  Node place;
  place.kind = Node::Kind::map;
  place.mark = feature.mark;
  if (auto const* const properties = feature.find("properties")) {
    place.members = properties->members;
  }
  for (auto const& member : feature.members) {
    if (member.key == "geometry") {
      place.members.push_back(member);
      if (!crs.empty() && member.value.is_map()) {
        Node name;
        name.kind = Node::Kind::scalar;
        name.text = crs;
        name.mark = member.mark;
        place.members.back().value.members.push_back({"crs", member.mark, std::move(name)});
      }
    }
  }
  return place;
}

}  // namespace

Node read_geojson(Document const& document, std::uint32_t file, Findings& findings) {
  if (!is_text(document, file, findings)) {
    return {};
  }
  auto const& text = document.files[file].text;
  char const* reached = text.data();
  TreeBuilder builder{document, file, &reached, findings};
  if (!Json::sax_parse(Reader{text.data(), &reached}, Reader{text.data() + text.size(), &reached},
                       &builder)) {
    return {};
  }
  auto root = builder.take();
  auto const* const features = root.find("features");
  if (features == nullptr || !features->is_list()) {
    return root;
  }
  Node places;
  places.kind = Node::Kind::list;
  places.mark = features->mark;
  for (auto const& feature : features->items) {
    places.items.push_back(place_of(feature, crs_name(root)));
  }
  return places;
}

}  // namespace wijk
