import Foundation

/// Files and folders that a path can go on with.
enum PathCandidates {
  static func beginning(_ prefix: String) -> [Completer.Candidate] {
    let slash = prefix.lastIndex(of: "/")
    let folder = slash.map { String(prefix[...$0]) } ?? ""
    let name = slash.map { String(prefix[prefix.index(after: $0)...]) } ?? prefix
    let entries =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return entries.filter { $0.hasPrefix(name) && ($0.hasPrefix(".") == name.hasPrefix(".")) }
      .sorted()
      .map { entry in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: folder + entry, isDirectory: &isFolder)
        let path = folder + entry + (isFolder.boolValue ? "/" : "")
        return Completer.Candidate(
          Completer.quoted(path, always: false), label: path, detail: "",
          isFinal: !isFolder.boolValue)
      }
  }
}
