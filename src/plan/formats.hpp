// SPDX-License-Identifier: EUPL-1.2
//
// The three ways in which a file of a plan is written. Each gives a node and never fails: what is
// wrong becomes a finding with its place in the file.
#pragma once

#include "plan/document.hpp"

namespace wijk {

/// The deepest nesting that is read.
inline constexpr int kDeepest = 64;
/// The most nodes that anchors and aliases may add to a file.
inline constexpr std::size_t kMostAliased = 10'000;

Node read_yaml(Document const& document, std::uint32_t file, Findings& findings);
/// JSON (RFC 8259); a GeoJSON FeatureCollection (RFC 7946) becomes the list of its features as
/// places.
Node read_geojson(Document const& document, std::uint32_t file, Findings& findings);
/// CSV (RFC 4180) with a header; separator `;`, `,` or tab, whichever the header uses most.
Node read_csv(Document const& document, std::uint32_t file, Findings& findings);

/// A finding at a mark rather than at a pointer, as reading makes them.
Finding& found_at(Findings& findings, Document const& document, std::string_view rule, Mark mark,
                  std::size_t length, Text message, Text hint = {});

/// False, with a finding, where the bytes are not UTF-8 or hold a zero byte.
bool is_text(Document const& document, std::uint32_t file, Findings& findings);

}  // namespace wijk
