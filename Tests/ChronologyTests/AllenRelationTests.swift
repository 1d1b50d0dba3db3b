import Chronology
import Seeded
import Testing

struct AllenRelationTests {
  /// Values of every kind, one of which each property draws twice.
  private static let values = [
    "2025-10-14", "2025-10-15", "2025-10", "2025", "202X", "20XX", "2025-10-XX", "2025-XX-14",
    "2025-10-24~/2025-10-26~", "2025-10-13/2025-10-17", "2025-01/2025-12", "1914-07-28/1918-11-11",
    "2025-11/..", "2025-11/", "../2025-10", "/2025-10-14", "../..", "XXXX-10-14", "XXXX-10",
    "XXXX-02-29", "XXXX-12-30/XXXX-01-02", "XXXX-10-24/XXXX-10-26", "XXXX-10-14/..", "XXXX-XX-31",
    "-0043-03-15", "-0044", "Y-170000002", "Y3E6", "Y17E7", "1950S2", "2001-21", "2001-24",
    "2025-34", "[1667,1668,1670..1672]", "{1960,1961-12}", "[..1984]", "2025-10-14T10:35:00Z",
    "2024-02-29", "0000", "9999-12-31",
  ]

  private func date(_ string: String) throws -> EDTF { try EDTF(string) }

  @Test(arguments: [
    ("2025-10-13", "2025-10-15", AllenRelation.before), ("2025-10-14", "2025-10-15", .meets),
    ("2025-10-14", "2025-10-14", .equal), ("2025-10-13/2025-10-17", "2025-10-13", .startedBy),
    ("2025-10-17", "2025-10-13/2025-10-17", .finishes), ("2025-10", "2025-01/2025-12", .during),
    ("2025-10-13/2025-10-17", "2025-10-15/2025-10-20", .overlaps),
    ("1916-07-01", "1914-07-28/1918-11-11", .during), ("2026", "2025-10-14", .after),
    ("2025-10-15/2025-10-20", "2025-10-10/2025-10-14", .metBy), ("Y-170000002", "-0043", .before),
    ("XXXX-10-14", "Y20000", .before), ("2025-11/", "2025-10-14", .after),
    ("2025-10-13/2025-10-20", "2025-10-10/2025-10-14", .overlappedBy),
  ]) func `known ends leave one relation`(a: String, b: String, expected: AllenRelation) throws {
    #expect(try date(a).possibleRelations(to: date(b)) == [expected])
    #expect(try date(a).relation(expected, to: date(b)) == .certainly)
    #expect(try date(a).relation(expected.inverse, to: date(b)) != .certainly || expected == .equal)
  }

  private struct Open: CustomTestStringConvertible {
    let a: String
    let b: String
    let expected: Set<AllenRelation>
    var testDescription: String { "\(a) \(b)" }

    init(_ a: String, _ b: String, _ expected: AllenRelation...) {
      (self.a, self.b, self.expected) = (a, b, Set(expected))
    }
  }

  @Test(arguments: [
    Open(
      "2025-10-14", "2025-10", .before, .meets, .starts, .during, .finishes, .equal, .metBy, .after),
    Open("2025-10/2025-11", "2025-11-30", .finishedBy, .meets, .before),
    Open("../2025-10-13", "2025-10-14/..", .meets),
    Open("XXXX-10-14", "2025-10-14", .before, .equal, .after),
    Open("XXXX-10-14", "XXXX-10-15", .before, .meets, .after),
    Open("XXXX-12-30/XXXX-01-02", "2025-12-31", .before, .contains, .after),
    Open("XXXX-02-29", "2025-02-28", .before, .after),
    Open("2025-10-14", "2025-10-14/..", .starts, .equal),
  ]) private func `open ends and unknown days leave several`(_ open: Open) throws {
    let (a, b) = (try date(open.a), try date(open.b))
    #expect(a.possibleRelations(to: b) == open.expected)
    for relation in AllenRelation.allCases {
      let isOnly = open.expected.count == 1
      let isPossible = open.expected.contains(relation)
      let answer: Possibility = !isPossible ? .impossible : isOnly ? .certainly : .possibly
      #expect(a.relation(relation, to: b) == answer)
    }
  }

  @Test func `each relation is the inverse of its inverse, and equal its own`() {
    for relation in AllenRelation.allCases {
      #expect(relation.inverse.inverse == relation)
      #expect((relation.inverse == relation) == (relation == .equal))
    }
  }

  @Test func `some relation is always possible, and its inverse the other way round`() throws {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<150 {
      let a = try date(Self.values[Int.random(in: 0..<Self.values.count, using: &generator)])
      let b = try date(Self.values[Int.random(in: 0..<Self.values.count, using: &generator)])
      let possible = a.possibleRelations(to: b)
      #expect(!possible.isEmpty, "\(a) \(b)")
      #expect(Set(possible.map(\.inverse)) == b.possibleRelations(to: a), "\(a) \(b)")
      // Bounds that lie apart leave only before or meets.
      let isApart = possible.isSubset(of: [.before, .meets])
      #expect((a.bounds.isBefore(b.bounds) == .certainly) == isApart, "\(a) \(b)")
      if a.bounds.isBefore(b.bounds) == .impossible {
        #expect(possible.isDisjoint(with: [.before, .meets]), "\(a) \(b)")
      }
    }
  }

  @Test func `a date is equal to itself, possibly or for certain`() throws {
    for value in Self.values {
      #expect(try date(value).relation(.equal, to: date(value)) != .impossible, "\(value)")
    }
  }

  // MARK: Against counting

  /// A day, an uncertain day or stretch, or a known interval within ten days of October.
  private func random(_ generator: inout SeededGenerator) -> String {
    let first = Int.random(in: 10...19, using: &generator)
    let last = Int.random(in: first...19, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return "2025-10-\(first)"
    case 1: return "2025-10-\(first)/2025-10-\(last)"
    case 2: return "2025-10-1X/2025-10-\(last)"
    default: return "[2025-10-\(first)..2025-10-\(last)]"
    }
  }

  /// Every stretch of days that a value leaves open, as first and last.
  private func stretches(_ value: String) throws -> [(first: Int, last: Int)] {
    func days(_ string: Substring) throws -> ClosedRange<Int> {
      let bounds = try EDTF(String(string)).bounds
      let first = try #require(bounds.earliest?.day)
      return first...(try #require(bounds.latest?.day))
    }
    let ends = value.split(separator: "/")
    let (firsts, lasts) = (try days(ends[0]), try days(ends[ends.count - 1]))
    return firsts.flatMap { a in lasts.filter { $0 >= a }.map { (a, $0) } }
  }

  private func relation(
    _ a: (first: Int, last: Int), _ b: (first: Int, last: Int)
  ) -> AllenRelation {
    if a.last < b.first { return a.last + 1 == b.first ? .meets : .before }
    if b.last < a.first { return b.last + 1 == a.first ? .metBy : .after }
    if a.first == b.first {
      return a.last == b.last ? .equal : a.last < b.last ? .starts : .startedBy
    }
    if a.last == b.last { return a.first > b.first ? .finishes : .finishedBy }
    if a.first < b.first { return a.last < b.last ? .overlaps : .contains }
    return a.last < b.last ? .during : .overlappedBy
  }

  @Test func `what is possible is what some days show`() throws {
    var generator = SeededGenerator(seed: 1983)
    for _ in 0..<150 {
      let (a, b) = (random(&generator), random(&generator))
      let (left, right) = (try stretches(a), try stretches(b))
      let shown = Set(left.flatMap { a in right.map { relation(a, $0) } })
      #expect(try date(a).possibleRelations(to: date(b)) == shown, "\(a) \(b)")
    }
  }
}
