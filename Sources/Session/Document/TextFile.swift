package import Diagnostics
import Foundation

/// Whole files of text, read and written without leaving a half.
package enum TextFile {
  /// - Throws: if there is no such file, or it is not UTF-8.
  package static func read(_ path: String) throws(Diagnostic) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Diagnostic("there is no file '\(PlainText.safe(path))'")
    }
    guard !isFolder.boolValue else {
      throw Diagnostic("'\(PlainText.safe(path))' is a folder, not a file")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Diagnostic("'\(PlainText.safe(path))' cannot be read")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Diagnostic("'\(PlainText.safe(path))' is not UTF-8 text")
    }
    return text
  }

  /// The path with its `~/` as the home folder, as a shell reads it.
  static func home(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = ProcessInfo.processInfo.environment["HOME"] else {
      return path
    }
    return home + path.dropFirst()
  }

  /// Writes beside the file and then takes its place, so that a reader sees the old or the new.
  package static func write(_ text: String, to path: String) throws(Diagnostic) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Diagnostic("'\(PlainText.safe(path))' cannot be written")
    }
  }
}

extension TextFile {
  /// Adds to the end of a file, made if there is none.
  package static func append(_ text: String, to path: String) throws(Diagnostic) {
    do {
      if !FileManager.default.fileExists(atPath: path) {
        guard FileManager.default.createFile(atPath: path, contents: nil) else {
          throw CocoaError(.fileWriteUnknown)
        }
      }
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      defer { try? file.close() }
      try file.seekToEnd()
      try file.write(contentsOf: Data(text.utf8))
    } catch {
      throw Diagnostic("'\(PlainText.safe(path))' cannot be written")
    }
  }

  /// Passes on work on files, its message as a failure.
  static func working<Value>(_ work: () throws(Diagnostic) -> Value) throws(Failure) -> Value {
    do throws(Diagnostic) {
      return try work()
    } catch {
      throw Failure(error)
    }
  }
}
