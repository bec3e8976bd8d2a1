#pragma once

#include "cli/command.h"

namespace mamori {

// 名簿 by CSV file (docs/roster.md). All ask for the manager's pass-phrase where the office has one.
int roster_import_command(const Arguments& arguments, CommandTools& tools);
int roster_export_command(const Arguments& arguments, CommandTools& tools);
int roster_list_command(const Arguments& arguments, CommandTools& tools);

}  // namespace mamori
