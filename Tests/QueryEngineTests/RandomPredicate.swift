import Chronology
import Narrative
import QueryLanguage
import Seeded

/// Predicates over the vocabulary of `SmallWorld`.
enum RandomPredicate {
  static let soughtDates = [
    "2025-10-14", "2025-10", "2025-02", "2025", "202X", "2025-02-25/2025-03-05", "XXXX-10-14",
    "XXXX-12", "2024-12-25/2025-01-05", "2025-10-14/..", "../2025-01-01", "2025-01/2025-12-31",
  ]

  static func predicate(_ random: inout SeededGenerator, depth: Int = 3) throws -> Predicate {
    if depth == 0 || random.chance(3) { return .test(try test(&random)) }
    switch random.below(3) {
    case 0: return .not(try predicate(&random, depth: depth - 1))
    case 1: return .and(try parts(&random, depth))
    default: return .or(try parts(&random, depth))
    }
  }

  private static func parts(_ random: inout SeededGenerator, _ depth: Int) throws -> [Predicate] {
    var parts: [Predicate] = []
    for _ in 0..<random.below(3) + 1 {
      parts.append(try predicate(&random, depth: depth - 1))
    }
    return parts
  }

  private static let comparisons: [FieldTest.Operator] = [
    .contains, .equals, .differs, .less, .lessOrEqual, .greater, .greaterOrEqual,
  ]

  static func test(_ random: inout SeededGenerator) throws -> FieldTest {
    let field = random.pick(Field.allCases.filter { $0 != .decade && $0 != .century })
    var op: FieldTest.Operator = .contains
    let hasLimits = [.date, .number, .year, .month, .weekday, .episode].contains(field)
    let isNamed = ![.within, .before, .after, .has, .note, .id, .text].contains(field)
    if hasLimits {
      op = random.pick(comparisons)
    } else if isNamed {
      op = random.pick([.contains, .equals, .differs])
    }
    var values: [FieldValue] = []
    for _ in 0..<(random.chance(3) ? 2 : 1) { values.append(try value(field, op, &random)) }
    return FieldTest(field: field, op: op, values: values, utf8Span: 0..<0)
  }

  private static func value(
    _ field: Field, _ op: FieldTest.Operator, _ random: inout SeededGenerator
  )
    throws -> FieldValue
  {
    let canBeMissing = ![.year, .month, .weekday, .id, .has].contains(field)
    if canBeMissing, random.chance(8) { return random.chance(2) ? .missing : .present }
    switch field {
    case .date, .within, .before, .after:
      let typed = random.pick(soughtDates)
      return .date(try EDTF(typed).bounds, typed: typed)
    case .year: return .number(Double(2023 + random.below(4)), unit: nil)
    case .month, .weekday: return .number(Double(1 + random.below(12)), unit: nil)
    case .number:
      return .number(Double(random.below(4)), unit: random.chance(2) ? "point" : nil)
    case .episode: return .number(Double(random.below(5)), unit: nil)
    case .has: return .field(random.pick([.date, .actor, .place, .note, .tag, .origin]))
    case .id: return .text(random.pick(["envoy.1", "citizen.2", "voyage.3"]))
    case .note: return random.chance(2) ? .missing : .present
    case .text:
      return random.pick([
        .text("call"), .text("art"), .text("elan"), .text("U.S."), .text("cease-fire, he"),
        .text("no one"), .text("%"), .text(""), .wildcard("c*l?s"), .wildcard("*ty"),
        .wildcard("cal*"), .text("the art"), .text("he"), .regex("c.ll"), .regex(#"\bart\b"#),
        .regex("é|1.0"),
      ])
    case .place:
      return random.pick([
        .text("Europe"), .text("united kingdom"), .text("Britain"), .text("france"), .text("lon"),
        .text("Leeds"), .text("camp"), .wildcard("*e*"), .wildcard("europe"),
      ])
    default:
      return random.pick([
        .text("lee"), .text("Ann Lee"), .text("ang"), .text("contact.meet"), .text("voy"),
        .text("agent"), .text("alleged"), .text("bbc"), .text("d_"), .text("key"), .text("uber"),
        .wildcard("*e*"), .wildcard("?nn*"), .wildcard("mod_?"), .wildcard("re*"),
        .regex("^[a-m]"), .regex("o+"),
      ])
    }
  }
}
