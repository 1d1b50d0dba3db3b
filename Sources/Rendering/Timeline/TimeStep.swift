import Chronology

/// A distance between the ticks of an axis, from an hour to ten thousand years.
struct TimeStep {
  enum Unit {
    case hours, days, months, years
  }

  let unit: Unit
  let count: Int

  /// Finest first.
  static let all: [TimeStep] =
    [1, 3, 6, 12].map { TimeStep(unit: .hours, count: $0) }
    + [1, 2, 7, 14].map { TimeStep(unit: .days, count: $0) }
    + [1, 2, 3, 6].map { TimeStep(unit: .months, count: $0) }
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].map {
      TimeStep(unit: .years, count: $0)
    }

  struct Tick {
    /// In days.
    var time: Double
    var label: String
  }

  /// Nil if there would be more ticks than `limit`.
  func ticks(from start: Double, to end: Double, isAnnual: Bool, limit: Int) -> [Tick]? {
    // Years beyond a calendar's reach are never drawn finely.
    guard abs(start) < 1e12, abs(end) < 1e12, end > start else { return nil }
    switch unit {
    case .hours:
      guard (end - start) * 24 / Double(count) <= Double(limit + 1) else { return nil }
      let first = Int((start * 24 / Double(count)).rounded(.up)) * count
      return stride(from: first, to: Int((end * 24).rounded(.up)), by: count).map { hour in
        let day = CalendarDay(number: hour.floorDivided(by: 24))
        let time = "\(EDTFDigits.two(hour.floorModulo(24))):00"
        return Tick(
          time: Double(hour) / 24,
          label: hour.floorModulo(24) == 0 || hour == first
            ? "\(day.description.suffix(5)) \(time)" : time)
      }
    case .days:
      guard (end - start) / Double(count) <= Double(limit + 1) else { return nil }
      // Weeks begin on Mondays; 1970-01-01 was a Thursday.
      let shift = count % 7 == 0 ? 4 : 0
      let first =
        (Int(start.rounded(.up)) - shift + count - 1).floorDivided(by: count) * count + shift
      var year: Int?
      return stride(from: first, to: Int(end.rounded(.up)), by: count).map { number in
        let day = CalendarDay(number: number)
        // A year is said once.
        defer { year = day.year }
        let short = String(day.description.suffix(5))
        let whole = isAnnual ? "XXXX-\(short)" : "\(day)"
        return Tick(time: Double(number), label: year == day.year ? short : whole)
      }
    case .months, .years:
      return monthTicks(start, end, isAnnual, limit)
    }
  }

  private func monthTicks(
    _ start: Double, _ end: Double, _ isAnnual: Bool, _ limit: Int
  ) -> [Tick]? {
    let step = unit == .years ? count * 12 : count
    guard (end - start) / 30.4 / Double(step) <= Double(limit + 2) else { return nil }
    let day = CalendarDay(number: Int(start.rounded(.up)))
    let month = day.year * 12 + day.month - 1 + (day.day > 1 ? 1 : 0)
    var at = (month + step - 1).floorDivided(by: step) * step
    var ticks: [Tick] = []
    while let first = CalendarDay(
      year: at.floorDivided(by: 12), month: at.floorModulo(12) + 1, day: 1),
      Double(first.number) < end
    {
      let year = isAnnual ? "XXXX" : EDTFDigits.year(first.year)
      ticks.append(
        Tick(
          time: Double(first.number),
          label: unit == .years ? year : "\(year)-\(EDTFDigits.two(first.month))"))
      at += step
    }
    return ticks
  }
}
