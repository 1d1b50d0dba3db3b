import QueryEngine

/// One way to print results.
protocol ResultFormat: Sendable {
  func write(_ listing: EventListing, to sheet: inout OutputSheet)
  func write(_ table: ResultTable, to sheet: inout OutputSheet)
  func write(_ groups: EventGroups, to sheet: inout OutputSheet)
  func write(_ timeline: Timeline, to sheet: inout OutputSheet)
  func write(_ page: ParallelPage, to sheet: inout OutputSheet)
}

/// Where a format writes: text so far, with colours if they are wanted.
struct OutputSheet {
  let isColoured: Bool
  private var bytes: [UInt8] = []

  init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  var isEmpty: Bool { bytes.isEmpty }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes lines, each with its line end.
  mutating func write(_ lines: [StyledText]) {
    for line in lines {
      bytes += (isColoured ? AnsiInk.paint(line) : line.plain).utf8
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// Writes what a format has already made safe.
  mutating func write(_ text: String) {
    bytes += text.utf8
  }

  mutating func write(_ more: [UInt8]) {
    bytes += more
  }
}
