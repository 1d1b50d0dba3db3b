import Chronology
import Seeded
import Testing

struct RelationTests {
  private func bounds(_ string: String) throws -> DateBounds { try EDTF(string).bounds }

  @Test(arguments: [
    ("2025-10-13", "2025-10-14", Possibility.certainly), ("2025-10", "2025-10-14", .possibly),
    ("2025-10-14", "2025-10-14", .impossible), ("2025-11", "2025-10", .impossible),
    ("2025/..", "2026", .possibly), ("../2025", "2026", .certainly),
    ("2026", "../2025", .impossible),
    ("XXXX-10-14", "2025-10-01", .possibly), ("XXXX-10-14", "Y10001", .certainly),
  ]) func `before is certain only between all possible days`(
    a: String, b: String, expected: Possibility
  ) throws {
    #expect(try bounds(a).isBefore(bounds(b)) == expected)
    #expect(try bounds(b).isAfter(bounds(a)) == expected)
  }

  @Test func `an open interval is before nothing for certain`() throws {
    for other in ["2024", "2026", "../..", "XXXX-10-14", "2026/.."] {
      #expect(try bounds("2025/..").isBefore(bounds(other)) != .certainly)
    }
  }

  @Test(arguments: [
    ("2025-10-14", "2025-10", Possibility.certainly), ("2025", "2025-10", .possibly),
    ("2025-10-14", "2025-11", .impossible), ("2025-10-14", "2025-10-01/..", .certainly),
    ("2025/..", "2025", .possibly), ("2025/..", "2024/..", .certainly),
    ("XXXX-10-14", "2025-10", .possibly), ("XXXX-10-14", "2025-11/2026-09", .impossible),
    ("XXXX-10-14", "2025-11/2026-10-14", .possibly), ("XXXX-10-14", "../..", .certainly),
    ("XXXX-10-14", "1900/2100", .possibly), ("2025-10-14", "XXXX-10-14", .possibly),
    ("2025-10-15", "XXXX-10-14", .impossible), ("XXXX-10-14", "XXXX-10", .possibly),
    ("XXXX-10-14", "XXXX-11", .impossible), ("XXXX-02-29", "2097/2103", .impossible),
    ("XXXX-02-29", "2097/2104", .possibly), ("2026-01-01", "XXXX-12-30/XXXX-01-02", .possibly),
    ("2026-01-03", "XXXX-12-30/XXXX-01-02", .impossible),
  ]) func `during asks for every possible day`(
    a: String, span: String, expected: Possibility
  ) throws {
    #expect(try bounds(a).isDuring(bounds(span)) == expected)
  }

  @Test(arguments: [
    ("2025-10-14", "2025-10-14", Possibility.certainly), ("2025-10", "2025-10", .possibly),
    ("2025-10", "2025-10-14", .possibly), ("2025-10-14", "2025-10-15", .impossible),
    ("XXXX-10-14", "XXXX-10-14", .possibly), ("XXXX-10-14", "2025-10-14", .possibly),
    ("XXXX-10-14", "2025-10-15", .impossible),
  ]) func `only single days are equal for certain`(
    a: String, b: String, expected: Possibility
  ) throws {
    #expect(try bounds(a).isEqual(to: bounds(b)) == expected)
  }

  @Test func `an intersection keeps what both allow`() throws {
    #expect(try bounds("XXXX-10-14").intersection(bounds("2025")) == bounds("2025-10-14"))
    #expect(try bounds("XXXX-10").intersection(bounds("XXXX-10-14")) == bounds("XXXX-10-14"))
    let turn = try bounds("XXXX-12-20/XXXX-01-05")
    #expect(
      try turn.intersection(bounds("XXXX-12-30/XXXX-01-20"))?.annual
        == .init(first: 1230, last: 105))
    let shared = try #require(try bounds("XXXX-10-14").intersection(bounds("2025/2026")))
    #expect(shared.earliest?.description == "2025-10-14")
    #expect(shared.latest?.description == "2026-10-14")
    #expect(shared.annual == AnnualDays(first: 1014, last: 1014))
    #expect(try bounds("2025").intersection(bounds("2026")) == nil)
  }

  // MARK: Properties

  /// Bounds within the days of 1999 to 2001, which has a leap year; a third of them annual.
  private func random(_ generator: inout SeededGenerator) -> DateBounds {
    let days = 10_592...11_687
    let a = Int.random(in: days, using: &generator)
    let length = [0, 0, 6, 40, 400][Int.random(in: 0..<5, using: &generator)]
    var bounds = DateBounds(
      earliest: CalendarDay(number: a),
      latest: CalendarDay(number: min(a + Int.random(in: 0...length, using: &generator), 11_687)))
    if Int.random(in: 0..<3, using: &generator) == 0, let first = bounds.earliest,
      let last = bounds.latest, last - first < 300
    {
      bounds.annual = AnnualDays(first: first.annualNumber, last: last.annualNumber)
      bounds.earliest = CalendarDay(number: 10_592)
      bounds.latest = CalendarDay(number: 11_687)
    }
    return bounds
  }

  /// Every day that the bounds allow, one by one.
  private func days(_ bounds: DateBounds) -> Set<Int> {
    guard let first = bounds.earliest, let last = bounds.latest else { return [] }
    return Set(
      (first.number...last.number).filter { number in
        guard let annual = bounds.annual else { return true }
        let day = CalendarDay(number: number).annualNumber
        return annual.first <= annual.last
          ? day >= annual.first && day <= annual.last
          : day >= annual.first || day <= annual.last
      })
  }

  @Test func `relations agree with counting the days`() throws {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<400 {
      let (a, b) = (random(&generator), random(&generator))
      let (aDays, bDays) = (days(a), days(b))
      let meet = !aDays.isDisjoint(with: bDays)
      #expect((a.isDuring(b) == .impossible) == !meet)
      #expect((a.overlaps(b) == .impossible) == !meet)
      #expect((a.isEqual(to: b) == .impossible) == !meet)
      if a.isDuring(b) == .certainly { #expect(aDays.isSubset(of: bDays)) }
      guard a.annual == nil, b.annual == nil, let first = aDays.min(), let last = bDays.max(),
        let aLast = aDays.max(), let bFirst = bDays.min()
      else { continue }
      #expect((a.isBefore(b) == .certainly) == (aLast < bFirst))
      #expect((a.isBefore(b) == .impossible) == (first >= last))
      #expect((a.isDuring(b) == .certainly) == aDays.isSubset(of: bDays))
    }
  }

  @Test func `a relation and its inverse agree`() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<2000 {
      let (a, b) = (random(&generator), random(&generator))
      #expect(a.isBefore(b) == b.isAfter(a))
      #expect(a.overlaps(b) == b.overlaps(a))
      #expect(a.isEqual(to: b) == b.isEqual(to: a))
      if a.isBefore(b) == .certainly {
        #expect(b.isBefore(a) == .impossible)
        #expect(a.overlaps(b) == .impossible)
      }
      if a.isEqual(to: b) == .certainly { #expect(a.isDuring(b) == .certainly) }
    }
  }
}
