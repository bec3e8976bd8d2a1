#pragma once

#include "cli/command.h"
#include "session/learner_session.h"

namespace mamori {

inline constexpr std::string_view passphrase_option = "--passphrase-file";

// True where the office has set no pass-phrase, or where the right one came from --passphrase-file (its first line) or
// from the keyboard. Else it has said on `err` what is wrong.
bool lets_manager_in(LearnerSession& session, const Arguments& arguments, CommandTools& tools);

}  // namespace mamori
