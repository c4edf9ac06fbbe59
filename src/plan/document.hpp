// SPDX-License-Identifier: EUPL-1.2
//
// A plan as it was written: a tree of nodes, each of which knows where it stands in which file.
// YAML, GeoJSON and CSV all become this one tree. What it means is `plan.hpp`.
#pragma once

#include "finding/finding.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wijk {

/// A place in a file: line and column count from 1, the column in bytes. Line 0: nowhere.
struct Mark {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t file = 0;
};

struct Member;
struct Table;

struct Node {
  enum class Kind : std::uint8_t { null, scalar, list, map, table };

  Kind kind = Kind::null;
  bool quoted = false;  ///< a scalar in quotes, which is text whatever it looks like
  Mark mark{};
  std::string text{};           ///< of a scalar
  std::vector<Node> items{};    ///< of a list
  std::vector<Member> members;  ///< of a map; a key given twice is here twice
  std::shared_ptr<Table const> table{};

  static Node null_at(Mark mark);
  bool is_null() const { return kind == Kind::null; }
  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_list() const { return kind == Kind::list; }
  bool is_map() const { return kind == Kind::map; }
  bool is_table() const { return kind == Kind::table; }
  /// The value of a key, or null where it is absent.
  Node const* find(std::string_view key) const;
};

struct Member {
  std::string key;
  Mark mark;
  Node value;
};

inline Node Node::null_at(Mark mark) {
  Node node;
  node.mark = mark;
  return node;
}

/// A CSV file: its rows are cut into cells when they are asked for.
struct Table {
  struct Row {
    std::size_t offset = 0;  ///< of its first byte in the file
    std::uint32_t line = 0;
  };
  std::uint32_t file = 0;
  char separator = ';';
  std::vector<std::string> header;
  std::vector<Mark> header_marks;
  std::vector<Row> rows;
};

struct File {
  std::string name;  ///< relative to the plan's folder
  std::string text;
  std::vector<std::size_t>
      starts{};  ///< offset of every `kLinesApart`th line, for a quick way there

  static constexpr std::size_t kLinesApart = 256;
};

/// Fills in where lines start.
void index_lines(File& file);

struct Document {
  std::vector<File> files;
  Node root;
  bool whole = true;  ///< every file could be read to its end
};

/// The rows of a table as nodes: one map whose leaves are refilled for each row, so that a million
/// rows cost no allocation each. Nested fields have dotted names: "source.chapter".
class RowReader {
 public:
  RowReader(Document const& document, Table const& table);
  RowReader(RowReader const&) = delete;
  RowReader& operator=(RowReader const&) = delete;

  /// The row as a map; valid until the next call. An empty cell is a null.
  Node const& at(std::size_t row);

 private:
  Document const& x_document;
  Table const& x_table;
  Node x_row;
  std::vector<Node*> x_leaves;  ///< in the order of the columns
};

/// One element of a list or table, whichever the node is; `null` nodes have none.
std::size_t element_count(Node const& node);

/// Where a JSON pointer leads in the text: the value, or its key. Where it leads nowhere, the
/// nearest thing that is there.
Spot locate(Document const& document, std::string_view pointer, bool at_key);
Spot spot_at(Document const& document, Mark mark, std::size_t length);

/// Fills in the place of every finding that has none yet, and of what it relates to.
void locate_all(Document const& document, Findings& findings);

/// The same pointer with ids in place of list positions: "/neighbourhoods/de-wijert/measures/mfa".
std::string stable_pointer(Document const& document, std::string_view pointer);

}  // namespace wijk
