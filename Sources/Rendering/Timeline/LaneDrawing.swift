import QueryEngine

/// One lane: a mark where the day is known as finely as the columns show, a bar where it is not.
struct LaneDrawing {
  /// Rows of a lane at most; what has no room is counted.
  static let mostRows = 5

  /// One or more rows.
  private(set) var lines: [StyledText] = []
  /// The events of bars that have no room.
  private(set) var leftOut = 0

  private struct Shape: Hashable {
    var columns: ClosedRange<Int>
    var isOpenAtStart: Bool
    var isOpenAtEnd: Bool
  }

  private struct Bar {
    var shape: Shape
    var count: Int
    var columns: ClosedRange<Int> { shape.columns }
  }

  private enum Ink {
    case none, mark, bar, cut
  }

  init(_ marks: [(interval: TimeInterval, count: Int)], on axis: TimeAxis) {
    var points: [Int: Int] = [:]
    var shapes: [Shape: Int] = [:]
    for (interval, count) in marks {
      let first = interval.start.map(axis.column) ?? 0
      let last = interval.end.map { axis.lastColumn(before: $0) } ?? axis.columns - 1
      if Self.isPoint(interval, columns: last - first + 1) {
        points[(first + max(first, last)) / 2, default: 0] += count
        continue
      }
      let shape = Shape(
        columns: first...max(first, last), isOpenAtStart: interval.start == nil,
        isOpenAtEnd: interval.end == nil)
      shapes[shape, default: 0] += count
    }
    let bars = shapes.map { Bar(shape: $0.key, count: $0.value) }
      .sorted { LaneDrawing.key($0) < LaneDrawing.key($1) }
    var rows = [Self.blank(axis)]
    for (column, count) in points { rows[0][column] = (Self.glyph(count), .mark) }
    for bar in bars {
      var row = rows.firstIndex { Self.isFree($0, bar.columns) }
      if row == nil, rows.count < Self.mostRows {
        rows.append(Self.blank(axis))
        row = rows.count - 1
      }
      guard let row else {
        leftOut += bar.count
        continue
      }
      for (offset, character) in Self.drawn(bar).enumerated() {
        rows[row][bar.columns.lowerBound + offset] = (character, .bar)
      }
    }
    lines = rows.map(Self.styled)
  }

  private static func key(_ bar: Bar) -> (Int, Int, Int, Int) {
    (
      bar.columns.lowerBound, -bar.columns.upperBound, bar.shape.isOpenAtStart ? 0 : 1,
      bar.shape.isOpenAtEnd ? 0 : 1
    )
  }

  /// Whether it is as sharp as dates are drawn: a day, where days are not far apart, or less.
  private static func isPoint(_ interval: TimeInterval, columns: Int) -> Bool {
    guard let start = interval.start, let end = interval.end else { return false }
    return columns <= 1 || (end - start <= 1 && columns <= 8)
  }

  private static func glyph(_ count: Int) -> Character {
    switch count {
    case 1: "●"
    case 2...9: Character("\(count)")
    default: "+"
    }
  }

  private static func drawn(_ bar: Bar) -> [Character] {
    let width = bar.columns.count
    guard width > 1 else { return [bar.shape.isOpenAtStart ? "<" : ">"] }
    var glyphs = [Character](repeating: "─", count: width)
    glyphs[0] = bar.shape.isOpenAtStart ? "<" : "├"
    glyphs[width - 1] = bar.shape.isOpenAtEnd ? ">" : "┤"
    let digits = Array("\(bar.count)")
    if bar.count > 1, width >= digits.count + 2 {
      let start = (width - digits.count) / 2
      glyphs.replaceSubrange(start..<start + digits.count, with: digits)
    }
    return glyphs
  }

  private static func blank(_ axis: TimeAxis) -> [(Character, Ink)] {
    var row = [(Character, Ink)](repeating: (" ", .none), count: axis.columns)
    for column in axis.cutColumns where row.indices.contains(column) { row[column] = ("/", .cut) }
    return row
  }

  private static func isFree(_ row: [(Character, Ink)], _ columns: ClosedRange<Int>) -> Bool {
    let wide = max(columns.lowerBound - 1, 0)...min(columns.upperBound + 1, row.count - 1)
    return row[wide].allSatisfy { $0.1 == .none || $0.1 == .cut }
  }

  private static func styled(_ row: [(Character, Ink)]) -> StyledText {
    var line = StyledText()
    for (character, ink) in row {
      switch ink {
      case .none: line.appendBlanks(1)
      case .mark: line.appendFixed(String(character), .date)
      case .bar: line.appendFixed(String(character), .bar)
      case .cut: line.appendFixed(String(character), .rule)
      }
    }
    return line
  }
}
