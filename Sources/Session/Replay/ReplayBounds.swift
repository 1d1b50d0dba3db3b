import Diagnostics
import EventStore
import Foundation
import QueryLanguage

/// What holds while a session is replayed: relative paths count from its folder, stores are opened
/// as copies, and what the session rests on is never written to.
package struct ReplayBounds: Hashable, Sendable {
  /// The session's folder.
  package var folder: String
  /// The session itself and its corpus: files, and folders with all that is in them.
  package var kept: [String]

  package init(sessionPath: String, corpus: [String]) {
    let session = URL(fileURLWithPath: sessionPath).standardizedFileURL
    folder = session.deletingLastPathComponent().path
    kept = ([session.path] + corpus).map(Self.real)
  }

  func keeps(_ path: String) -> Bool {
    let real = Self.real(path)
    return kept.contains { real == $0 || real.hasPrefix($0 + "/") }
  }

  /// The path without symbolic links, of a file that may not be there yet.
  private static func real(_ path: String) -> String {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let folder = url.deletingLastPathComponent().resolvingSymlinksInPath()
    return folder.appendingPathComponent(url.lastPathComponent).resolvingSymlinksInPath().path
  }
}

extension Interpreter {
  /// The path that is meant: in a replay, beside the session.
  func path(_ argument: Command.Argument) -> String {
    guard let bounds, !argument.text.hasPrefix("/") else {
      return argument.isQuoted ? argument.text : TextFile.home(argument.text)
    }
    return URL(fileURLWithPath: bounds.folder).appendingPathComponent(argument.text)
      .standardizedFileURL.path
  }

  /// The same of a file that is to be written.
  /// - Throws: a message if a replay must leave it as it is.
  func target(_ argument: Command.Argument, in call: CommandCall) throws(Failure) -> String {
    let path = path(argument)
    guard let bounds else { return path }
    if bounds.keeps(path) {
      throw call.failure(
        "a replay writes neither into its corpus nor over its session", at: argument.utf8Span,
        help: ["name a file elsewhere"])
    }
    if StoreFile(path: path) == .store {
      throw call.failure(
        "a replay does not write over a store", at: argument.utf8Span,
        help: ["name a file that is not there yet"])
    }
    return path
  }
}
