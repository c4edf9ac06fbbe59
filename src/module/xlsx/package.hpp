// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/result.hpp"

#include <zip.h>
#include <pugixml.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace wijk {

/// The parts of an .xlsx: XML files in a zip. They are bounded by what they unpack to, not by what
/// they say of themselves; pugixml reads no document type and expands no entities but the five of
/// XML, so a part cannot grow while it is read.
class Package {
 public:
  /// Of one part, and of all parts that are read: a hundred thousand budget lines stay below it.
  static constexpr std::size_t kLargestPart = std::size_t{48} << 20U;
  static constexpr std::size_t kLargest = std::size_t{64} << 20U;
  using Xml = std::unique_ptr<pugi::xml_document>;

  /// `bytes` must outlive the package.
  static Result<Package> open(std::string_view bytes);

  bool has(std::string const& part) const;
  Result<Xml> read(std::string const& part);

 private:
  struct Discard {
    void operator()(zip_t* zip) const { zip_discard(zip); }
  };
  explicit Package(zip_t* zip) : x_zip{zip} {}

  std::unique_ptr<zip_t, Discard> x_zip;
  std::size_t x_read = 0;
};

/// The name of an element or attribute without its prefix: "x:row" is "row".
std::string_view local_name(std::string_view name);
/// The first child, or the attribute, of that local name.
pugi::xml_node child_of(pugi::xml_node node, std::string_view name);
std::string_view attribute_of(pugi::xml_node node, std::string_view name);

/// Calls `each` for the children of that local name.
template <class Each>
void for_each_child(pugi::xml_node node, std::string_view name, Each each) {
  for (auto const& child : node.children()) {
    if (local_name(child.name()) == name) {
      each(child);
    }
  }
}

}  // namespace wijk
