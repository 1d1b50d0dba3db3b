import Diagnostics
import Foundation

/// Files and folders that a path can go on with.
enum PathCandidates {
  /// The file or folder that a path which leads nowhere was probably meant to lead to.
  static func near(_ path: String) -> String? {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let names = beginning(folder).map {
      String($0.label.dropFirst(folder.count).prefix { $0 != "/" })
    }
    return Suggestion.question(for: name, among: names) { "'\(folder)\($0)'" }
  }

  static func beginning(_ prefix: String) -> [Completer.Candidate] {
    let slash = prefix.lastIndex(of: "/")
    let folder = slash.map { String(prefix[...$0]) } ?? ""
    let name = slash.map { String(prefix[prefix.index(after: $0)...]) } ?? prefix
    let entries =
      (try? FileManager.default.contentsOfDirectory(
        atPath: folder.isEmpty ? "." : TextFile.home(folder))) ?? []
    return entries.filter { $0.hasPrefix(name) && ($0.hasPrefix(".") == name.hasPrefix(".")) }
      .sorted()
      .map { entry in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(
          atPath: TextFile.home(folder) + entry, isDirectory: &isFolder)
        let path = folder + entry + (isFolder.boolValue ? "/" : "")
        return Completer.Candidate(
          Completer.quoted(path, always: false), label: path, detail: "",
          isFinal: !isFolder.boolValue)
      }
  }
}
