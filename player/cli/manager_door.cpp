#include "cli/manager_door.h"

#include <ostream>

#include "base/files.h"

namespace mamori {
namespace {

constexpr std::uintmax_t largest_passphrase_file = 4096;

std::string first_line(std::string text) {
  const std::size_t end = text.find_first_of("\r\n");
  if (end != std::string::npos) text.erase(end);
  return text;
}

Result<std::string> passphrase(const Arguments& arguments, CommandTools& tools, const StringTable& strings) {
  if (const auto file = arguments.value(passphrase_option)) {
    auto text = read_file(to_path(*file), largest_passphrase_file);
    if (!text) return text.problem();
    return first_line(std::move(*text));
  }
  const auto typed = tools.ask_secret ? tools.ask_secret(strings.plain("manager.passphrase")) : std::nullopt;
  if (typed) return *typed;
  return Problem{.kind = ProblemKind::refused, .message = "no pass-phrase was given"};
}

}  // namespace

bool lets_manager_in(LearnerSession& session, const Arguments& arguments, CommandTools& tools) {
  const StringTable& strings = session.strings();
  const auto fail = [&](const Problem& problem) {
    print_problem(tools, problem);
    return false;
  };
  ManagerGate gate = session.store().manager_gate();
  const auto is_set = gate.is_set();
  if (!is_set) return fail(is_set.problem());
  if (!*is_set) return true;
  const auto words = passphrase(arguments, tools, strings);
  if (!words) return fail(words.problem());
  const auto answer = gate.try_passphrase(*words, tools.clock().wall);
  if (!answer) return fail(answer.problem());
  switch (answer->answer) {
    case GateAnswer::open:
    case GateAnswer::not_set:
      return true;
    case GateAnswer::wrong:
      tools.err << strings.plain("manager.wrong") << '\n';
      return false;
    case GateAnswer::wait:
      tools.err << strings.plain("manager.wait", {{"seconds", static_cast<long long>(answer->wait.count())}}) << '\n';
      return false;
  }
  return false;
}

}  // namespace mamori
