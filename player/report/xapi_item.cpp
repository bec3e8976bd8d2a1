#include "report/xapi_item.h"

#include "base/overloaded.h"

namespace mamori {
namespace {

template <class Option>
XapiItem::Components components_of(const std::vector<Option>& options) {
  XapiItem::Components components;
  for (const Option& option : options) components.emplace_back(option.id.text(), option.text.plain());
  return components;
}

std::vector<std::string> texts_of(const std::vector<OptionId>& ids) {
  std::vector<std::string> texts;
  for (const OptionId& id : ids) texts.push_back(id.text());
  return texts;
}

}  // namespace

XapiItem xapi_item(const Item& item) {
  XapiItem described{.question = item.question.text.plain()};
  std::visit(Overloaded{[&](const ChoiceBody& body) {
                          described.choices = components_of(body.options);
                          described.correct = {body.correct.text()};
                        },
                        [&](const MultipleBody& body) {
                          described.choices = components_of(body.options);
                          described.correct = texts_of(body.correct);
                        },
                        [&](const OrderBody& body) {
                          described.interaction = Interaction::sequencing;
                          described.choices = components_of(body.options);
                          described.correct = texts_of(body.correct);
                        },
                        [&](const MatchBody& body) {
                          described.interaction = Interaction::matching;
                          described.choices = components_of(body.left);
                          described.targets = components_of(body.right);
                          for (const Association& pair : body.correct) {
                            described.correct.push_back(pair.left.text() + " " + pair.right.text());
                          }
                        },
                        [&](const HotspotBody& body) {
                          for (const Hotspot& spot : body.spots) {
                            described.choices.emplace_back(spot.option.id.text(), spot.option.text.plain());
                          }
                          described.correct = texts_of(body.correct);
                        }},
             item.body);
  return described;
}

XapiItem xapi_item(const RecheckQuestion& question) {
  XapiItem described{.question = question.question.plain(), .choices = components_of(question.options)};
  for (const RecheckOption& option : question.options) {
    if (option.correct) described.correct.push_back(option.id.text());
  }
  return described;
}

XapiItem xapi_item(const CheckItem& item, const std::array<std::string, 3>& answers) {
  return {.question = item.text.text.plain(),
          .choices = {{"yes", answers[0]}, {"partly", answers[1]}, {"no", answers[2]}}};
}

}  // namespace mamori
