import Foundation

/// The rows of a JSON Lines file, read a piece at a time: the file may be larger than memory.
struct RowFile {
  struct Row {
    var path: String
    /// The number of the line in the file, from 1.
    var line: Int
    /// Where it begins in the file.
    var offset: Int
    var bytes: [UInt8]
  }

  private static let pieceSize = 1 << 20

  let path: String
  private let file: OpenFile
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer.
  private var start = 0
  /// Where the buffer begins in the file.
  private var bufferOffset = 0
  private var line = 0
  private var isAtEnd = false

  init(_ path: String) throws(InputMistake) {
    self.path = path
    file = try OpenFile(path)
  }

  /// The next line that is not blank; nil at the end.
  mutating func next() throws(InputMistake) -> Row? {
    while let line = try nextLine() {
      if buffer[line].contains(where: { $0 > 0x20 }) {
        return Row(
          path: path, line: self.line, offset: bufferOffset + line.lowerBound,
          bytes: Array(buffer[line]))
      }
    }
    return nil
  }

  /// Where the next line is in the buffer.
  private mutating func nextLine() throws(InputMistake) -> Range<Int>? {
    var searched = start
    while true {
      if let end = newline(from: searched) {
        defer { start = end + 1 }
        line += 1
        return start..<end
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        line += 1
        return start..<buffer.count
      }
      buffer.removeFirst(start)
      bufferOffset += start
      start = 0
      searched = buffer.count
      try readPiece()
    }
  }

  /// How many lines a file has.
  static func count(_ path: String) throws(InputMistake) -> Int {
    var rows = try RowFile(path)
    var count = 0
    while try rows.nextLine() != nil { count += 1 }
    return count
  }

  private func newline(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start < bytes.count else { return nil }
      return memchr(base + start, 0x0A, bytes.count - start).map {
        UnsafeRawPointer($0) - base
      }
    }
  }

  private mutating func readPiece() throws(InputMistake) {
    let piece = try file.read(Self.pieceSize)
    isAtEnd = piece.isEmpty
    buffer += piece
  }
}

/// A file that is being read.
struct OpenFile {
  private let path: String
  private let handle: FileHandle

  init(_ path: String) throws(InputMistake) {
    self.path = path
    do {
      handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    } catch {
      throw .unreadable(path: path)
    }
  }

  /// At most so many bytes, from where the last reading ended or from an offset; none at the end.
  func read(_ count: Int, at offset: Int? = nil) throws(InputMistake) -> Data {
    do {
      if let offset { try handle.seek(toOffset: UInt64(offset)) }
      return try handle.read(upToCount: count) ?? Data()
    } catch {
      throw .unreadable(path: path)
    }
  }
}
