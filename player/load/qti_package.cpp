#include "load/qti_package.h"

#include <algorithm>
#include <string>
#include <system_error>

#include "base/files.h"
#include "load/package_files.h"
#include "load/qti_any_test.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

constexpr const char* manifest = "imsmanifest.xml";

Result<QtiPackage> with_files(PackageFiles& files) {
  QtiPackageReader reader(files);
  const auto names = files.xml_files();
  if (std::find(names.begin(), names.end(), manifest) != names.end()) {
    reader.add_manifest(manifest);
  } else if (!names.empty()) {
    reader.add_files(names);
  } else {
    return Problem{.kind = ProblemKind::not_found, .message = "holds no imsmanifest.xml and no item"};
  }
  return reader.take();
}

}  // namespace

Result<QtiPackage> load_qti_package(const fs::path& path) {
  std::error_code error;
  const auto fail = [&](Problem problem) {
    if (!problem.place) problem.place = Place{.file = to_utf8(path)};
    return problem;
  };
  if (fs::is_directory(path, error)) {
    const auto files = open_folder(path);
    auto package = with_files(*files);
    return package ? std::move(package) : fail(package.problem());
  }
  if (!fs::is_regular_file(path, error))
    return fail({.kind = ProblemKind::not_found, .message = "there is no such file"});
  if (path.extension() == ".xml") {
    const auto files = open_folder(path.has_parent_path() ? path.parent_path() : fs::path("."));
    QtiPackageReader reader(*files);
    const std::string name = to_utf8(path.filename());
    if (name == manifest) {
      reader.add_manifest(name);
    } else {
      reader.add_file(name);
    }
    return reader.take();
  }
  auto files = open_zip(path);
  if (!files) return fail(files.problem());
  auto package = with_files(**files);
  return package ? std::move(package) : fail(package.problem());
}

}  // namespace mamori
