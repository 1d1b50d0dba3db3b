import Narrative

/// The accounts of a file of event rows, one at a time, whatever the order of its rows.
///
/// The file is read twice: first each row is read and only its place kept, by source; then the rows
/// of one source together. A million rows so take some tens of bytes each.
struct EventRowFile {
  private struct Entry {
    var offset: Int
    var length: Int32
    var line: Int32
    var source: Int32
  }

  /// The handles in the order of first appearance.
  private(set) var handles: [String] = []
  private var entries: [Entry] = []
  private let file: OpenFile
  private let path: String
  /// Where the rows of the next source begin in `entries`.
  private var next = 0
  /// Rows that cannot be read, met on the first reading.
  private(set) var mistakes = InputMistakes()

  static let expected = "an object with what is known of an event"

  /// Reads each row once, to see what it is.
  /// - Parameter isStopped: Whether the work was to end.
  init(_ rows: RowFile, isStopped: () -> Bool) throws(InputMistake) {
    var rows = rows
    path = rows.path
    file = try OpenFile(rows.path)
    var numbers: [String: Int32] = [:]
    while !isStopped(), let row = try rows.next() {
      do throws(InputMistake) {
        guard row.bytes.count <= Int32.max else { throw .unreadable(path: path) }
        let handle = try Self.content(row, mistakes: &mistakes).event.id.source
        let number = numbers[handle] ?? Int32(handles.count)
        if numbers.updateValue(number, forKey: handle) == nil { handles.append(handle) }
        entries.append(
          Entry(
            offset: row.offset, length: Int32(row.bytes.count), line: Int32(row.line),
            source: number))
      } catch {
        mistakes.addRow(error, path: path)
      }
    }
    // Rows of one source stay in the order of the file: the first of two that differ holds.
    entries.sort { ($0.source, $0.offset) < ($1.source, $1.offset) }
  }

  /// The next account; nil at the end.
  /// - Parameter mistakes: Takes on the rows that do not fit the others of their source.
  mutating func nextAccount(mistakes: inout InputMistakes) throws(InputMistake) -> ToldAccount? {
    while next < entries.count {
      let source = entries[next].source
      var assembler = AccountAssembler(handles[Int(source)])
      while next < entries.count, entries[next].source == source {
        let entry = entries[next]
        next += 1
        let row = RowFile.Row(
          path: path, line: Int(entry.line), offset: entry.offset,
          bytes: Array(try file.read(Int(entry.length), at: entry.offset)))
        do throws(InputMistake) {
          // What is doubtful of a row was said on the first reading.
          var heard = InputMistakes()
          try assembler.add(try Self.content(row, mistakes: &heard))
        } catch {
          mistakes.addRow(error, path: path)
        }
      }
      if let account = assembler.account() { return account }
    }
    return nil
  }

  private static func content(
    _ row: RowFile.Row, mistakes: inout InputMistakes
  ) throws(InputMistake) -> EventRowContent {
    try EventRowContent(try RowObject(row, expected: expected, mistakes: &mistakes))
  }
}
