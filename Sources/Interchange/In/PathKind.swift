import Foundation

/// What a path on the command line leads to.
package enum PathKind: Hashable, Sendable {
  /// An SQLite file.
  case store
  /// A folder with a `corpus.yaml`, or that file itself.
  case corpus(manifest: String)
  /// A folder without one.
  case folder
  /// Documents or events, one JSON object a line.
  case rows
  /// Any other file.
  case article

  /// The extensions of the files that are read of a folder.
  static let articleExtensions: Set = ["txt", "text", "md", "markdown"]
  static let rowExtensions: Set = ["jsonl", "ndjson"]

  /// Looks at a path and, for a file, at its first bytes.
  package static func of(path: String) throws(InputError) -> PathKind {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError([.missing(path: path)])
    }
    if isFolder.boolValue {
      let manifest = FilePath.join(path, "corpus.yaml")
      return FileManager.default.fileExists(atPath: manifest)
        ? .corpus(manifest: manifest) : .folder
    }
    switch FilePath.fileExtension(path) {
    case "yaml", "yml": return .corpus(manifest: path)
    case let name where rowExtensions.contains(name): return .rows
    default: break
    }
    let beginning = try firstBytes(of: path)
    if beginning.starts(with: Array("SQLite format 3\0".utf8)) { return .store }
    return beginning.first == UInt8(ascii: "{") ? .rows : .article
  }

  private static func firstBytes(of path: String) throws(InputError) -> [UInt8] {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      return Array(try file.read(upToCount: 16) ?? Data())
    } catch {
      throw InputError([.unreadable(path: path)])
    }
  }
}

/// Paths as strings, as the person typed them: messages then show what was typed.
enum FilePath {
  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }

  /// The name without its extension.
  static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// In small letters, without the dot.
  static func fileExtension(_ path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Whether a relative path stays within the folder it starts from.
  static func staysInside(_ path: String) -> Bool {
    var depth = 0
    for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < 0 { return false }
    }
    return !path.hasPrefix("/")
  }
}
