import Chronology
import Diagnostics
import QueryEngine
import QueryLanguage

/// A timeline as lines of text: lanes below an axis, their names and numbers at the left.
struct TimelineLayout {
  private let timeline: Timeline
  private let width: Int
  private let axis: TimeAxis
  private let isAnnual: Bool
  private let nameWidth: Int
  private let countWidth: Int

  /// Columns of the lanes, below which their numbers give way.
  private static let leastAxis = 20

  init(_ timeline: Timeline, width: Int) {
    self.timeline = timeline
    self.width = width
    let dates = timeline.lanes.flatMap { $0.marks.map(\.date) }
    // Days of unknown years have an axis of their own, where nothing has a year.
    let isAnnual = !dates.isEmpty && dates.allSatisfy { $0.bounds.annual != nil }
    self.isAnnual = isAnnual
    let names = timeline.lanes.map { Self.name($0.name).width }
    let widestName = max(names.max() ?? 0, timeline.field?.rawValue.count ?? 0)
    nameWidth = timeline.field == nil ? 0 : min(widestName, max(width / 4, 8))
    let digits = timeline.lanes.map { "\($0.eventCount)".count }.max() ?? 1
    let left = nameWidth + (nameWidth > 0 ? 2 : 0)
    let counts = max(digits, Self.countTitle.count)
    countWidth = width - left - counts - 2 >= Self.leastAxis ? counts : 0
    axis = TimeAxis(
      dates.compactMap { TimeInterval($0, isAnnual: isAnnual) },
      columns: max(width - left - (countWidth > 0 ? countWidth + 2 : 0), 4), isAnnual: isAnnual)
  }

  private static let countTitle = "events"

  /// All but the footer.
  /// - Parameter limit: lanes shown of many; nil: all.
  func lines(_ ends: RowEnds) -> [StyledText] {
    guard !timeline.lanes.isEmpty else { return [] }
    var lines = [labels, rule]
    for index in ends.head { lines += lane(timeline.lanes[index]) }
    if ends.left > 0 {
      lines.append(StyledText("⋮ \(Plural.of(ends.left, "lane")) left out", .note))
    }
    for index in ends.tail { lines += lane(timeline.lanes[index]) }
    return lines.map { $0.cut(to: width).trimmedEnd }
  }

  /// What the signs mean and what is not drawn.
  var notes: [String] {
    guard !timeline.lanes.isEmpty else { return timeline.notes }
    var signs = ["● an event", "2 two at once", "+ ten or more", "├─┤ some time between"]
    if !axis.cutColumns.isEmpty { signs.append("// time left out") }
    let annual =
      isAnnual
      ? 0
      : timeline.lanes.flatMap(\.marks).filter { $0.date.bounds.annual != nil }
        .reduce(0) { $0 + $1.count }
    let unknown =
      annual == 0 ? [] : ["\(Plural.of(annual, "event")) of an unknown year not shown"]
    return [signs.joined(separator: ", ")] + unknown + timeline.notes
  }

  var tally: String {
    timeline.field == nil
      ? Plural.of(timeline.lanes.first?.eventCount ?? 0, "event")
      : Plural.of(timeline.lanes.count, "lane")
  }

  private static func name(_ cell: ResultTable.Cell) -> StyledText {
    switch cell {
    case .text(let text): StyledText(text, .value)
    case .number(let value): StyledText("\(Int(value))", .number)
    case .missing: StyledText("—", .note)
    }
  }

  private func left(_ name: StyledText, _ count: StyledText) -> StyledText {
    var line = StyledText()
    if nameWidth > 0 {
      line.append(name.cut(to: nameWidth).padded(to: nameWidth))
      line.appendBlanks(2)
    }
    if countWidth > 0 {
      line.append(count.padded(to: countWidth, isRight: true))
      line.appendBlanks(2)
    }
    return line
  }

  private var labels: StyledText {
    var line = left(
      StyledText(timeline.field?.rawValue ?? "", .heading), StyledText(Self.countTitle, .heading))
    var at = 0
    for label in axis.labels where label.column >= at {
      line.appendBlanks(label.column - at)
      line.appendFixed(label.text, .date)
      at = label.column + label.text.count
    }
    return line
  }

  private var rule: StyledText {
    var line = StyledText()
    func stroke(_ width: Int) {
      guard width > 0 else { return }
      line.appendFixed(String(repeating: "─", count: width), .rule)
      line.appendBlanks(2)
    }
    stroke(nameWidth)
    stroke(countWidth)
    var glyphs = [Character](repeating: "─", count: axis.columns)
    for label in axis.labels where glyphs.indices.contains(label.column) {
      glyphs[label.column] = "┬"
    }
    for column in axis.cutColumns where glyphs.indices.contains(column) { glyphs[column] = "/" }
    line.appendFixed(String(glyphs), .rule)
    return line
  }

  private func lane(_ lane: Timeline.Lane) -> [StyledText] {
    let drawing = LaneDrawing(
      lane.marks.compactMap { mark in
        TimeInterval(mark.date, isAnnual: isAnnual).map { ($0, mark.count) }
      }, on: axis)
    var lines: [StyledText] = []
    for (index, row) in drawing.lines.enumerated() {
      var line =
        index == 0
        ? left(Self.name(lane.name), StyledText("\(lane.eventCount)", .number))
        : left(StyledText(), StyledText())
      line.append(row)
      lines.append(line)
    }
    if drawing.leftOut > 0 {
      var line = left(StyledText(), StyledText())
      line.append(StyledText("and \(Plural.of(drawing.leftOut, "event")) more of wide dates", .note))
      lines.append(line)
    }
    return lines
  }
}
