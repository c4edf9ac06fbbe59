// SPDX-License-Identifier: EUPL-1.2
#include "command/become_server.hpp"

#include <unistd.h>

#include <cstdio>
#include <filesystem>

namespace wijk {
namespace {

namespace fs = std::filesystem;

/// Beside this program, or where a package puts it; empty: the path of the shell has to know.
std::string server_program() {
  std::error_code problem;
  auto const folder = fs::read_symlink("/proc/self/exe", problem).parent_path();
  for (auto const& path : {folder / "wijk-server", folder / "../libexec/wijkwerk/wijk-server"}) {
    if (fs::exists(path, problem)) {
      return path.string();
    }
  }
  return {};
}

}  // namespace

void become_server(nlohmann::json order, Shell& shell) {
  // Everybody on a machine can list arguments, and the address of a store may have a password in
  // it.
  ::setenv("WIJK_STORE", order.at("store").get<std::string>().c_str(), 1);
  order.erase("store");
  order["lang"] = shell.language == Language::dutch ? "nl" : "en";
  auto argument = order.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  std::string name = "wijk-server";
  char* arguments[] = {name.data(), argument.data(), nullptr};
  std::fflush(stdout);
  if (auto const path = server_program(); !path.empty()) {
    ::execv(path.c_str(), arguments);
  }
  ::execvp("wijk-server", arguments);
  shell.refuse(
      say("`wijk-server` is er niet; het hoort naast `wijk`, in ../libexec/wijkwerk of in "
          "het zoekpad",
          "`wijk-server` is not there; it belongs beside `wijk`, in ../libexec/wijkwerk or "
          "in the search path"));
}

void add_store(CLI::App* command, std::string& into, Shell& shell) {
  into = kUsualStore;
  command
      ->add_option("--store", into,
                   help(shell,
                        "waar alles bewaard wordt: sqlite:BESTAND of "
                        "postgresql://WIE@HOST/DATABASE; zonder: WIJK_STORE, of "
                        "sqlite:wijkwerk.sqlite in deze map",
                        "where everything is kept: sqlite:FILE or "
                        "postgresql://WHO@HOST/DATABASE; without: WIJK_STORE, or "
                        "sqlite:wijkwerk.sqlite in this folder"))
      ->envname("WIJK_STORE");
}

}  // namespace wijk
