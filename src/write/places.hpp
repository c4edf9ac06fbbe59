// SPDX-License-Identifier: EUPL-1.2
//
// Where things stand in the text of a file, in bytes. Inside the room only.
#pragma once

#include "write/edit.hpp"

namespace wijk {

/// The offset of a mark in its file.
std::size_t offset_of(Document const& document, Mark mark);
/// The offset of the line that holds `at`, and of its line end (before "\r\n" or "\n").
std::size_t line_start(std::string_view text, std::size_t at);
std::size_t line_end(std::string_view text, std::size_t at);
/// Where the next line starts, or the end of the text.
std::size_t next_line(std::string_view text, std::size_t at);
/// The line end that the file uses: "\n" or "\r\n".
std::string_view line_break(std::string_view text);

/// "`plan.yaml`, line 9": a place that cannot be changed in place, and why.
Refusal cannot_edit(Document const& document, Mark mark, Text why);

/// The end of a YAML scalar on one line that starts at `at`; nothing where it is something else.
std::optional<std::size_t> scalar_end(std::string_view text, std::size_t at, Node const& node);
/// The end of the flow collection whose bracket stands at `at`.
std::optional<std::size_t> flow_end(std::string_view text, std::size_t at);
/// A value as YAML: plain where that reads back as the same text, else quoted. `quote` is the sign
/// that stood there before, or 0.
std::string yaml_scalar(std::string_view value, bool in_flow, char quote);

Result<Splice> replace_yaml(Document const& document, RecordList const& list, Node const& item,
                            KeyText const& value);
Result<Splice> remove_yaml(Document const& document, Node const& list, std::size_t element);
Result<Splice> append_yaml(Document const& document, Node const& list,
                           std::vector<KeyText> const& values);
Result<Splice> replace_csv(Document const& document, Table const& table, std::size_t row,
                           KeyText const& value);
Splice remove_csv(Document const& document, Table const& table, std::size_t row);
Result<Splice> append_csv(Document const& document, Table const& table,
                          std::vector<KeyText> const& values);

}  // namespace wijk
