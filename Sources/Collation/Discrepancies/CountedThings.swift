import Narrative
import Stopping

/// Finds things that bear their number in their name and are told with different ones: a 20-point
/// plan beside a 28-point plan.
///
/// They may be two things: never strict, and said to be two where one account tells of both.
struct CountedThings {
  let accounts: [Account]

  func discrepancies() -> [Discrepancy] {
    var things: [String: [Double: [Found]]] = [:]
    for account in accounts.untilStopped {
      for told in account.told {
        for quantity in told.event.numbers where quantity.bound == .exactly {
          guard let unit = quantity.unit, let counted = CountedWords(quantity, in: told),
            counted.isName, !Self.measures.contains(unit)
          else { continue }
          things["\(unit) \(counted.noun)", default: [:]][quantity.value, default: []]
            .append(Found(told: told, quantity: quantity, phrase: counted.phrase))
        }
      }
    }
    return things.keys.sorted().flatMap { key -> [Discrepancy] in
      let byValue = things[key] ?? [:]
      let values = byValue.keys.sorted()
      guard values.count > 1, values.count < 5 else { return [] }
      return values.indices.dropFirst().compactMap { index in
        pair(byValue[values[0]] ?? [], byValue[values[index]] ?? [])
      }
    }
  }

  private struct Found {
    var told: ToldEvent
    var quantity: Quantity
    var phrase: String
    var source: String { told.event.id.source }
    var side: Discrepancy.Side {
      Discrepancy.Side(source: source, event: told.event.id, span: quantity.span, value: phrase)
    }
  }

  private func pair(_ first: [Found], _ second: [Found]) -> Discrepancy? {
    let both = Set(first.map(\.source)).intersection(second.map(\.source)).sorted()
    // Sides that tell of one only say most.
    let x = first.first { !both.contains($0.source) } ?? first.first
    guard let x else { return nil }
    let others = second.filter { $0.source != x.source }
    guard let y = others.first(where: { !both.contains($0.source) }) ?? others.first else {
      return nil
    }
    let reason =
      both.isEmpty
      ? "things of one name and different number; it may be two things"
      : "two things: \(both.joined(separator: ", ")) tell\(both.count == 1 ? "s" : "") of both"
    let (a, b) = x.source <= y.source ? (x, y) : (y, x)
    return Discrepancy(
      episode: nil, slot: .number, isStrict: false, reason: reason, a: a.side, b: b.side)
  }

  /// Units in which anything is measured: a four-hour meeting and a two-hour meeting are two.
  private static let measures: Set<String> = [
    "second", "minute", "hour", "day", "week", "month", "year", "mile", "kilometre", "kilometer",
    "metre", "meter", "foot", "dollar", "pound", "euro", "percent", "time", "person", "man",
  ]
}
