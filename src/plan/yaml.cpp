// SPDX-License-Identifier: EUPL-1.2
//
// YAML through yaml-cpp's events: they carry the place of every key and value, and the tree that
// they build here is a quarter of the size of yaml-cpp's own (docs/decisions/0001).
#include "plan/formats.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <map>
#include <streambuf>
#include <utility>

namespace wijk {
namespace {

/// Thrown to leave yaml-cpp early; the finding has been made.
struct Enough {};

std::size_t node_count(Node const& node) {
  std::size_t count = 1;
  for (auto const& item : node.items) {
    count += node_count(item);
  }
  for (auto const& member : node.members) {
    count += node_count(member.value);
  }
  return count;
}

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(Document const& document, std::uint32_t file, Findings& findings)
      : x_document{document}, x_file{file}, x_findings{findings} {}

  Node take() { return std::move(x_root); }

  void OnDocumentStart(YAML::Mark const&) override {}
  void OnDocumentEnd() override {}

  void OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) override {
    Node node;
    node.mark = at(mark);
    close(anchor, std::move(node));
  }

  void OnScalar(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
                std::string const& value) override {
    if (wants_key() && anchor == 0) {
      return take_key(value, at(mark));
    }
    Node node;
    node.mark = at(mark);
    node.quoted = tag == "!";
    if (node.quoted || (value != "~" && value != "null")) {
      node.kind = Node::Kind::scalar;
      node.text = value;
    }
    close(anchor, std::move(node));
  }

  void OnAlias(YAML::Mark const& mark, YAML::anchor_t anchor) override {
    auto const found = x_anchors.find(anchor);
    if (found == x_anchors.end()) {
      return close(0, Node::null_at(at(mark)));
    }
    x_aliased += node_count(found->second);
    if (x_aliased > kMostAliased) {
      found_at(x_findings, x_document, "yaml-alias", at(mark), 1,
               say("deze verwijzingen groeien uit tot meer dan {} delen",
                   "these aliases grow into more than {} parts", kMostAliased),
               say("schrijf de delen uit, of zet ze in een bestand en neem dat op met `include`",
                   "write the parts out, or put them into a file and take it in with `include`"));
      throw Enough{};
    }
    close(0, Node{found->second});
  }

  void OnSequenceStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(Node::Kind::list, mark, anchor);
  }
  void OnSequenceEnd() override { close_top(); }
  void OnMapStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(Node::Kind::map, mark, anchor);
  }
  void OnMapEnd() override { close_top(); }

 private:
  struct Open {
    Node node;
    YAML::anchor_t anchor = 0;
    bool has_key = false;
    std::string key;
    Mark key_mark;
    std::size_t first = 0;  ///< where its items or members begin in the stack of all that are open
  };

  bool wants_key() const {
    return !x_open.empty() && x_open.back().node.is_map() && !x_open.back().has_key;
  }

  void take_key(std::string const& text, Mark mark) {
    auto& level = x_open.back();
    level.has_key = true;
    level.key = text;
    level.key_mark = mark;
  }

  /// The end of a stack as a list of exactly its size.
  template <class Element>
  static std::vector<Element> cut(std::vector<Element>& stack, std::size_t first) {
    auto const from = stack.begin() + static_cast<std::ptrdiff_t>(first);
    std::vector<Element> list{std::move_iterator{from}, std::move_iterator{stack.end()}};
    stack.erase(from, stack.end());
    return list;
  }

  Mark at(YAML::Mark const& mark) const {
    return {static_cast<std::uint32_t>(mark.line + 1), static_cast<std::uint32_t>(mark.column + 1),
            x_file};
  }

  void open(Node::Kind kind, YAML::Mark const& mark, YAML::anchor_t anchor) {
    if (x_open.size() >= static_cast<std::size_t>(kDeepest)) {
      found_at(x_findings, x_document, "yaml-syntax", at(mark), 1,
               say("dit staat dieper genest dan {} niveaus", "this is nested deeper than {} levels",
                   kDeepest));
      throw Enough{};
    }
    Open level;
    level.node.kind = kind;
    level.node.mark = at(mark);
    level.anchor = anchor;
    level.first = kind == Node::Kind::list ? x_items.size() : x_members.size();
    x_open.push_back(std::move(level));
  }

  void close_top() {
    auto level = std::move(x_open.back());
    x_open.pop_back();
    if (level.node.is_list()) {
      level.node.items = cut(x_items, level.first);
    } else {
      level.node.members = cut(x_members, level.first);
    }
    close(level.anchor, std::move(level.node));
  }

  /// Puts a finished node where it belongs: into the open list or map, or as the root.
  void close(YAML::anchor_t anchor, Node&& node) {
    if (anchor != 0) {
      x_anchors[anchor] = node;
    }
    if (x_open.empty()) {
      x_root = std::move(node);
      return;
    }
    auto& level = x_open.back();
    if (level.node.is_list()) {
      x_items.push_back(std::move(node));
    } else if (!level.has_key) {
      if (!node.is_scalar()) {
        found_at(x_findings, x_document, "yaml-syntax", node.mark, 1,
                 say("een sleutel moet een woord zijn", "a key must be a word"));
      }
      take_key(node.text, node.mark);
    } else {
      x_members.push_back({std::move(level.key), level.key_mark, std::move(node)});
      level.has_key = false;
    }
  }

  Document const& x_document;
  std::uint32_t x_file;
  Findings& x_findings;
  Node x_root;
  std::vector<Open> x_open;
  std::vector<Node> x_items;      ///< of all lists that are open, the innermost last
  std::vector<Member> x_members;  ///< of all maps that are open
  std::map<YAML::anchor_t, Node> x_anchors;
  std::size_t x_aliased = 0;
};

struct IgnoreEvents : YAML::EventHandler {
  void OnDocumentStart(YAML::Mark const&) override {}
  void OnDocumentEnd() override {}
  void OnNull(YAML::Mark const&, YAML::anchor_t) override {}
  void OnAlias(YAML::Mark const&, YAML::anchor_t) override {}
  void OnScalar(YAML::Mark const&, std::string const&, YAML::anchor_t,
                std::string const&) override {}
  void OnSequenceStart(YAML::Mark const&, std::string const&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(YAML::Mark const&, std::string const&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

/// The text as a stream, without a copy of it, and with a comment behind its last line end: there
/// yaml-cpp would not notice that quotes are still open.
struct TextBuffer : std::streambuf {
  explicit TextBuffer(std::string const& text) : x_comment{text.ends_with('\n')} { set(text); }

 private:
  void set(std::string_view text) {
    auto* const start = const_cast<char*>(text.data());  // a get area is never written to
    setg(start, start, start + text.size());
  }
  int_type underflow() override {
    if (!std::exchange(x_comment, false)) {
      return traits_type::eof();
    }
    set("#");
    return '#';
  }
  bool x_comment;
};

/// What yaml-cpp says, in both languages; what is not here is passed on in English.
Text syntax_problem(std::string const& message) {
  struct Known {
    std::string_view part;
    Words words;
  };
  static constexpr Known kKnown[] = {
      {"end of map not found",
       {"hier houdt de lijst met sleutels op; staat de inspringing goed?",
        "the keys end here; is the indentation right?"}},
      {"end of map flow not found", {"een `{` wordt niet gesloten", "a `{` is not closed"}},
      {"end of sequence not found",
       {"hier houdt de opsomming op; staat de inspringing goed?",
        "the list ends here; is the indentation right?"}},
      {"end of sequence flow not found", {"een `[` wordt niet gesloten", "a `[` is not closed"}},
      {"illegal map value",
       {"een `:` staat hier op een plek waar geen sleutel kan staan",
        "a `:` stands where no key can stand"}},
      {"illegal block entry",
       {"een `-` staat hier op een plek waar geen opsomming kan staan",
        "a `-` stands where no list can stand"}},
      {"illegal EOF in scalar", {"aanhalingstekens worden niet gesloten", "quotes are not closed"}},
      {"the referenced anchor is not defined",
       {"deze verwijzing `*` heeft geen anker `&`", "this alias `*` has no anchor `&`"}},
      {"unknown token", {"dit teken kan hier niet staan", "this character cannot stand here"}},
      {"unknown escape character", {"onbekende code na `\\`", "unknown code after `\\`"}},
  };
  auto const known = std::ranges::find_if(
      kKnown, [&](Known const& one) { return message.find(one.part) != std::string::npos; });
  return known != std::end(kKnown) ? say("{}", "{}", known->words)
                                   : say("geen geldige YAML: {}", "not valid YAML: {}", message);
}

/// Tabs may not indent YAML; found before parsing, since what they do to it is hard to explain.
bool indented_by_tab(Document const& document, std::uint32_t file, Findings& findings) {
  std::string_view const text = document.files[file].text;
  std::uint32_t line = 1;
  bool found = false;
  for (std::size_t at = 0; at < text.size(); ++line) {
    auto const end = std::min(text.find('\n', at), text.size());
    auto const indent = text.substr(at, end - at);
    auto const first = std::min(indent.find_first_not_of(" \t\r"), indent.size());
    auto const tab = indent.substr(0, first).find('\t');
    if (tab != std::string_view::npos && first < indent.size() && indent[first] != '#') {
      found_at(findings, document, "yaml-tab", {line, static_cast<std::uint32_t>(tab + 1), file}, 1,
               say("hier springt een tab in", "a tab indents this line"),
               say("gebruik spaties, twee voor elk niveau", "use spaces, two for each level"));
      found = true;
    }
    at = end + 1;
  }
  return found;
}

}  // namespace

Node read_yaml(Document const& document, std::uint32_t file, Findings& findings) {
  if (!is_text(document, file, findings) || indented_by_tab(document, file, findings)) {
    return {};
  }
  TextBuffer buffer{document.files[file].text};
  std::istream stream{&buffer};
  TreeBuilder builder{document, file, findings};
  auto const problem = [&](YAML::Mark const& mark, Text text) {
    found_at(findings, document, "yaml-syntax",
             {static_cast<std::uint32_t>(std::max(mark.line, 0) + 1),
              static_cast<std::uint32_t>(std::max(mark.column, 0) + 1), file},
             1, std::move(text));
  };
  try {
    YAML::Parser parser{stream};
    parser.HandleNextDocument(builder);
    IgnoreEvents rest;
    if (parser.HandleNextDocument(rest)) {
      problem(YAML::Mark{},
              say("het bestand heeft een tweede document na `---`; dat wordt niet gelezen",
                  "the file has a second document after `---`; it is not read"));
    }
  } catch (YAML::Exception const& failure) {
    problem(failure.mark, syntax_problem(failure.msg));
    return {};
  } catch (Enough const&) {
    return {};
  }
  return builder.take();
}

}  // namespace wijk
