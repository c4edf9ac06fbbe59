// SPDX-License-Identifier: EUPL-1.2
#include "module/xlsx/package.hpp"

namespace wijk {
namespace {

/// How a compound file starts ([MS-CFB] 2.2): Excel before 2007, and every .xlsx with a password.
constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

Refusal no_workbook(std::string_view bytes) {
  if (bytes.starts_with(kCompoundFile)) {
    return {
        say("de werkmap heeft een wachtwoord, of is een .xls van voor 2007; bewaar haar zonder "
            "wachtwoord als .xlsx",
            "the workbook has a password, or is an .xls from before 2007; save it as .xlsx "
            "without a password")};
  }
  return {say("dit is geen Excel-werkmap, of een beschadigde; bewaar haar opnieuw als .xlsx",
              "this is no Excel workbook, or a damaged one; save it again as .xlsx")};
}

Refusal damaged(std::string const& part) {
  return {
      say("deel `{}` van de werkmap ontbreekt of is beschadigd; open haar en bewaar haar "
          "opnieuw",
          "part `{}` of the workbook is missing or damaged; open it and save it again", part)};
}

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

Result<Package> Package::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  auto* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  auto* const zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  zip_error_fini(&error);
  if (zip == nullptr) {
    zip_source_free(source);
    return no_workbook(bytes);
  }
  return Package{zip};
}

bool Package::has(std::string const& part) const {
  return zip_name_locate(x_zip.get(), part.c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<Package::Xml> Package::read(std::string const& part) {
  std::unique_ptr<zip_file_t, CloseFile> const file{
      zip_fopen(x_zip.get(), part.c_str(), ZIP_FL_NOCASE)};
  if (file == nullptr) {
    return damaged(part);
  }
  std::string text;
  char buffer[1U << 16U];
  zip_int64_t count = 0;
  while ((count = zip_fread(file.get(), buffer, sizeof buffer)) > 0) {
    text.append(buffer, static_cast<std::size_t>(count));
    x_read += static_cast<std::size_t>(count);
    if (text.size() > kLargestPart || x_read > kLargest) {
      return Refusal{
          say("de werkmap is uitgepakt groter dan gelezen wordt ({} MB); bewaar alleen "
              "de bladen van het plan",
              "unpacked, the workbook is larger than what is read ({} MB); save only "
              "the sheets of the plan",
              kLargestPart >> 20U)};
    }
  }
  auto xml = std::make_unique<pugi::xml_document>();
  if (count < 0 || !xml->load_buffer(text.data(), text.size(),
                                     pugi::parse_default | pugi::parse_ws_pcdata_single)) {
    return damaged(part);
  }
  return xml;
}

std::string_view local_name(std::string_view name) {
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view name) {
  return node.find_child(
      [&](pugi::xml_node const& child) { return local_name(child.name()) == name; });
}

std::string_view attribute_of(pugi::xml_node node, std::string_view name) {
  return node
      .find_attribute(
          [&](pugi::xml_attribute const& one) { return local_name(one.name()) == name; })
      .value();
}

}  // namespace wijk
