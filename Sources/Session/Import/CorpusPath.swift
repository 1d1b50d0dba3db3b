import Foundation

/// Paths in a session file, which count from the file's own folder.
package enum CorpusPath {
  /// - Returns: the path as it is if absolute, else beside the session file.
  package static func resolve(_ path: String, besideFile file: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    return folder.appendingPathComponent(path).standardizedFileURL.path
  }

  /// - Returns: the path as it is written in a session file in `folder`: relative where the two
  ///   share more than the root, so that both can be moved together.
  package static func relative(_ path: String, toFile file: String) -> String {
    let target = URL(fileURLWithPath: path).standardizedFileURL.pathComponents
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().standardizedFileURL
      .pathComponents
    let shared = zip(target, folder).prefix { $0 == $1 }.count
    guard shared > 1 else { return target.joined(separator: "/").replacing("//", with: "/") }
    let up = Array(repeating: "..", count: folder.count - shared)
    let parts = up + target[shared...]
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
