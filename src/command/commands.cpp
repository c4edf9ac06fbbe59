// SPDX-License-Identifier: EUPL-1.2
#include "command/command.hpp"

namespace wijk {
namespace {

constexpr AddCommand kCommands[] = {
    add_new,      add_check,  add_show,       add_report, add_money,         add_link,
    add_schedule, add_diff,   add_format,     add_serve,  add_store_command, add_account,
    add_explain,  add_schema, add_completion, add_manual,
};

}  // namespace

std::span<AddCommand const> commands() { return kCommands; }

}  // namespace wijk
