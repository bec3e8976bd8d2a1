#pragma once

#include <map>
#include <optional>
#include <string>

#include "load/package_files.h"
#include "load/qti_package.h"
#include "load/xml_cursor.h"

namespace mamori {

// Reads the tests, sections and items of one package into one assessment. Nothing stops it: what cannot be played is
// noted and left out.
class QtiPackageReader {
 public:
  explicit QtiPackageReader(PackageFiles& files) : m_files(files) {}  // lives longer

  void add_manifest(const std::string& name);
  void add_files(const std::vector<std::string>& names);  // the tests among them; without a test the items
  void add_file(const std::string& name);                 // a test or an item
  QtiPackage take();

 private:
  std::unique_ptr<XmlFile> open(const std::string& name);
  bool is_test(const std::string& name);
  void add_test(XmlFile& file);
  void read_part(const XmlCursor& part, const std::string& from);
  std::optional<QtiNode> read_section(const XmlCursor& section, const std::string& from, const QtiControl& control);
  std::optional<QtiNode> read_section_ref(const XmlCursor& reference, const std::string& from,
                                          const QtiControl& control);
  std::optional<QtiNode> read_item_ref(const XmlCursor& reference, const std::string& from, const QtiControl& control);
  void read_selection(const XmlCursor& section, QtiNode& node);
  std::optional<std::string> target(const XmlCursor& reference, const std::string& from);
  std::optional<std::size_t> item(const std::string& name);
  void read_child(const XmlCursor& child, const std::string& from, QtiNode& node);

  // Reads qti-item-session-control of a part, section or reference over what its surroundings say.
  QtiControl control_of(const XmlCursor& element, QtiControl control);
  void note_unenforced(const XmlCursor& element);
  void note(const XmlCursor& element, std::string message);
  void keep(Problems problems);

  PackageFiles& m_files;
  QtiPackage m_package;
  std::map<std::string, std::optional<std::size_t>> m_items;  // by file; nothing: left out
  int m_depth = 0;                                            // of section files inside section files
};

}  // namespace mamori
