import Foundation

/// Why statements are not kept between runs.
package enum HistoryProblem: Error, Equatable, Sendable {
  /// The file exists and is no history of ours; it is left as it is.
  case foreign(path: String)
  case unusable(path: String, reason: String)

  package var message: String {
    switch self {
    case .foreign(let path):
      "'\(path)' is not a history of statements; it is left alone, and this prompt's history is not kept"
    case .unusable(let path, let reason):
      "the history '\(path)' cannot be used: \(reason)"
    }
  }
}

/// The file of statements that prompts share: one a line, appended under a lock.
///
/// A newline in a statement is written `\n`, a backslash `\\`. The first line says whose file it is. Each
/// prompt opens, locks and closes the file for every statement, so no prompt loses another's lines.
struct HistoryFile: Sendable {
  static let header = "# synoptic history 1"

  let path: String
  let limit: Int

  /// Reads the statements, oldest first, and makes the folder and the file where they are missing.
  func load() throws(HistoryProblem) -> [String] {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty {
      try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    return try locked { descriptor throws(HistoryProblem) in
      let lines = try statementLines(in: descriptor)
      // Twice the limit is allowed before the file is cut, so that it is not rewritten at every start.
      if lines.count > 2 * limit {
        try rewrite(descriptor, lines: lines.suffix(limit))
      }
      return lines.suffix(limit).map { Self.unescaped($0) }
    }
  }

  func append(_ statement: String) throws(HistoryProblem) {
    try locked { descriptor throws(HistoryProblem) in
      _ = try header(of: descriptor)
      try write(Self.escaped(statement) + "\n", to: descriptor)
    }
  }

  private func failure() -> HistoryProblem {
    .unusable(path: path, reason: String(cString: strerror(errno)))
  }

  /// Opens and locks the file, and writes the first line of a new one.
  private func locked<Result>(
    _ body: (Int32) throws(HistoryProblem) -> Result
  ) throws(HistoryProblem) -> Result {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure() }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .foreign(path: path) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw failure() }
    }
    guard fstat(descriptor, &status) == 0 else { throw failure() }
    if status.st_size == 0 { try write(Self.header + "\n", to: descriptor) }
    return try body(descriptor)
  }

  private func header(of descriptor: Int32) throws(HistoryProblem) -> [UInt8] {
    let expected = Array((Self.header + "\n").utf8)
    var start = [UInt8](repeating: 0, count: expected.count)
    let count = pread(descriptor, &start, start.count, 0)
    guard count >= 0 else { throw failure() }
    guard start == expected else { throw .foreign(path: path) }
    return start
  }

  private func statementLines(in descriptor: Int32) throws(HistoryProblem) -> [Substring] {
    let skipped = try header(of: descriptor).count
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = pread(descriptor, &chunk, chunk.count, off_t(skipped + bytes.count))
      guard count >= 0 else { throw failure() }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  private func write(_ text: String, to descriptor: Int32) throws(HistoryProblem) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeBytes(descriptor, $0) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      rest = rest.dropFirst(count)
    }
  }

  /// Cuts the file in place: a new file under the same name would hide it from a prompt that waits for
  /// the lock.
  private func rewrite(
    _ descriptor: Int32, lines: ArraySlice<Substring>
  ) throws(HistoryProblem) {
    guard ftruncate(descriptor, 0) == 0 else { throw failure() }
    try write(([Self.header[...]] + lines).joined(separator: "\n") + "\n", to: descriptor)
  }

  static func escaped(_ statement: String) -> String {
    statement.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
  }

  static func unescaped(_ line: some StringProtocol) -> String {
    var statement = ""
    var scalars = line.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\" else {
        statement.unicodeScalars.append(scalar)
        continue
      }
      guard let escaped = scalars.next() else { break }
      statement.unicodeScalars.append(escaped == "n" ? "\n" : escaped)
    }
    return statement
  }
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
