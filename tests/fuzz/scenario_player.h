#pragma once

#include "learn/scenario_check.h"
#include "learn/scenario_run.h"

namespace mamori::fuzz {

// The first possible answer wherever one is asked for, «next» elsewhere; at a decision the choice with that number of
// those that may be taken. Nothing is left to do in the phase `done`.
ScenarioInput next_input(const Scenario& scenario, const ScenarioRun& run, std::size_t number);

// From the beginning through all of the path's choices to the end of the debrief, as expectations.
void play_path(const Scenario& scenario, const ScenarioPath& path);

// From wherever the run stands: an ending and its debrief are reached. Gives the records.
Records play_on(const Scenario& scenario, ScenarioRun& run);

}  // namespace mamori::fuzz
