import Chronology

/// Time laid along columns: stretches in which something happens, each to one scale, with the long
/// empty times between them cut out where they would squeeze the rest together.
struct TimeAxis {
  struct Stretch {
    var start: Double
    var end: Double
    var columns: Range<Int>
  }

  struct Label {
    var column: Int
    var text: String
  }

  let columns: Int
  private(set) var stretches: [Stretch] = []
  let isAnnual: Bool
  private let begins: Set<Double>
  private let hasTimes: Bool

  /// Columns of the mark where time is cut out.
  static let cutWidth = 2
  private static let mostCuts = 3
  private static let leastStretch = 12

  init(_ intervals: [TimeInterval], columns: Int, isAnnual: Bool) {
    self.columns = columns
    self.isAnnual = isAnnual
    let points = Set(intervals.flatMap { [$0.start, $0.end].compactMap(\.self) }).sorted()
    hasTimes = intervals.contains { interval in
      guard let start = interval.start, let end = interval.end else { return false }
      return end - start < 1
    }
    begins = Set(intervals.compactMap(\.start))
    guard let first = points.first, let last = points.last else { return }
    var cuts: [Int] = []
    stretches =
      laidOut(points, cuts) ?? [
        Stretch(start: first, end: max(last, first + 1), columns: 0..<columns)
      ]
    while cuts.count < Self.mostCuts, isSqueezed {
      let open = points.indices.dropLast().filter { !cuts.contains($0) }
      guard let widest = open.max(by: { gap(points, $0) < gap(points, $1) }) else { break }
      let left = last - first - cuts.reduce(0) { $0 + gap(points, $1) }
      guard gap(points, widest) > left / 2, let next = laidOut(points, cuts + [widest]) else {
        break
      }
      cuts.append(widest)
      stretches = next
    }
  }

  private func gap(_ points: [Double], _ index: Int) -> Double { points[index + 1] - points[index] }

  /// Whether much of what begins at different times would begin in the same column.
  private var isSqueezed: Bool {
    let taken = Set(begins.map(column)).count
    return begins.count > 2 && (begins.count - taken) * 4 > begins.count
  }

  /// The stretches between the gaps that are cut out; nil if the columns have no room for them.
  private func laidOut(_ points: [Double], _ cuts: [Int]) -> [Stretch]? {
    var bounds: [(Double, Double)] = []
    var from = 0
    for cut in cuts.sorted() + [points.count - 1] {
      let end = points[cut]
      // Where nothing begins there is nothing to show but an end.
      if end > points[from] || begins.contains(end) {
        bounds.append((points[from], end > points[from] ? end : points[from] + 1))
      }
      from = cut + 1
    }
    let room = columns - (bounds.count - 1) * Self.cutWidth
    let least = min(Self.leastStretch, room / bounds.count)
    guard bounds.count == 1 || least >= 6 else { return nil }
    let total = bounds.reduce(0) { $0 + $1.1 - $1.0 }
    let free = Double(room - least * bounds.count)
    var at = 0
    return bounds.enumerated().map { index, bound in
      let isLast = index == bounds.count - 1
      let width =
        isLast ? columns - at : least + Int(free * (bound.1 - bound.0) / max(total, 1e-9))
      defer { at += width + Self.cutWidth }
      return Stretch(start: bound.0, end: bound.1, columns: at..<max(at + width, at + 1))
    }
  }

  /// The column of a time; a time that is cut out has the first column of the cut.
  func column(_ time: Double) -> Int {
    for stretch in stretches {
      if time < stretch.start { return max(stretch.columns.lowerBound - Self.cutWidth, 0) }
      if time < stretch.end {
        let share = (time - stretch.start) / (stretch.end - stretch.start)
        return min(
          stretch.columns.lowerBound + Int(share * Double(stretch.columns.count)),
          stretch.columns.upperBound - 1)
      }
    }
    return max(columns - 1, 0)
  }

  /// The last column of what ends before a time.
  func lastColumn(before end: Double) -> Int {
    for stretch in stretches where end > stretch.start && end <= stretch.end {
      let share = (end - stretch.start) / (stretch.end - stretch.start)
      let columns = share * Double(stretch.columns.count)
      return stretch.columns.lowerBound + max(Int(columns.rounded(.up)) - 1, 0)
    }
    return column(end)
  }

  /// Whether something is known to the hour and so little time is laid out that a day is a span.
  var showsHours: Bool {
    hasTimes && stretches.reduce(0) { $0 + $1.end - $1.start } <= Self.daysInHours
  }

  private static let daysInHours = 3.0

  /// Where time is cut out.
  var cutColumns: [Int] {
    stretches.dropFirst().flatMap { stretch in
      (stretch.columns.lowerBound - Self.cutWidth)..<stretch.columns.lowerBound
    }
  }

  /// The labels of the ticks, none touching another.
  var labels: [Label] { stretches.flatMap(labels) }

  private func labels(of stretch: Stretch) -> [Label] {
    let width = stretch.columns.count
    var thinned: [Label] = []
    for step in TimeStep.all {
      guard
        let ticks = step.ticks(
          from: stretch.start, to: stretch.end, isAnnual: isAnnual, limit: width / 6)
      else { continue }
      let labels = ticks.map { Label(column: column($0.time), text: $0.label) }
      let shown = labels.filter { $0.column + $0.text.count <= stretch.columns.upperBound }
      if isApart(shown), shown.count > 1 || step.unit == .years && !shown.isEmpty { return shown }
      // Only the first label, with its year, reaches into the next.
      let rest = Array(shown.prefix(1) + shown.dropFirst(2))
      if thinned.isEmpty, rest.count > 1, isApart(rest) { thinned = rest }
    }
    if !thinned.isEmpty { return thinned }
    // One label, of the day that the stretch begins with.
    let day = CalendarDay(number: Int(stretch.start.rounded(.down)))
    let year = isAnnual ? "XXXX" : EDTFDigits.year(day.year)
    let days = stretch.end - stretch.start
    let text =
      days > 1500
      ? year
      : "\(year)-\(EDTFDigits.two(day.month))" + (days > 100 ? "" : "-\(EDTFDigits.two(day.day))")
    return [Label(column: stretch.columns.lowerBound, text: text)]
  }

  private func isApart(_ labels: [Label]) -> Bool {
    zip(labels, labels.dropFirst()).allSatisfy { $0.column + $0.text.count + 2 <= $1.column }
  }
}
