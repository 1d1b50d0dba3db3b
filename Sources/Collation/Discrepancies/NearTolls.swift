import Chronology
import Narrative

/// Finds tolls of one day that differ though their sentences stand in different episodes: "At least
/// 120 people died" beside "the earthquake killed 292".
///
/// Of each source the highest number counts: the others are parts of it. Two sources are compared
/// only if an episode of that day shows that they tell of one thing. Never strict.
struct NearTolls {
  let accounts: [Account]

  private struct Key: Hashable {
    var kind: EventKind
    var day: Int
  }

  private struct Toll {
    var told: ToldEvent
    var quantity: Quantity
    var source: String { told.event.id.source }

    var side: Discrepancy.Side {
      Discrepancy.Side(
        source: source, event: told.event.id, span: quantity.span,
        value: CountedWords(quantity, in: told)?.phrase ?? quantity.reading)
    }
  }

  func discrepancies() -> [Discrepancy] {
    var tolls: [Key: [String: Toll]] = [:]
    /// By day and episode: who tells something of it.
    var company: [Int: [Int: Set<String>]] = [:]
    for told in accounts.flatMap(\.told) {
      guard let date = told.event.date, !date.isLoose, let day = date.value.bounds.singleDay
      else { continue }
      if let episode = told.episode {
        company[day.number, default: [:]][episode, default: []].insert(told.event.id.source)
      }
      guard told.event.kind == .die || told.event.kind == .injure else { continue }
      let key = Key(kind: told.event.kind, day: day.number)
      for quantity in told.event.numbers where quantity.unit == "person" {
        let known = tolls[key]?[told.event.id.source]?.quantity.value ?? -1
        if quantity.value > known {
          tolls[key, default: [:]][told.event.id.source] = Toll(told: told, quantity: quantity)
        }
      }
    }
    let keys = tolls.keys.sorted { ($0.day, $0.kind.rawValue) < ($1.day, $1.kind.rawValue) }
    return keys.flatMap { key -> [Discrepancy] in
      let bySource = tolls[key] ?? [:]
      let found = bySource.keys.sorted().compactMap { bySource[$0] }
      return found.indices.flatMap { index in
        found[(index + 1)...].prefix(Self.neighbours).compactMap { other in
          discrepancy(found[index], other, company[key.day] ?? [:])
        }
      }
    }
  }

  private static let neighbours = 20

  private func discrepancy(
    _ x: Toll, _ y: Toll, _ company: [Int: Set<String>]
  ) -> Discrepancy? {
    guard x.quantity.value != y.quantity.value, x.told.episode != y.told.episode,
      let first = x.told.episode, let second = y.told.episode,
      company[first]?.contains(y.source) == true || company[second]?.contains(x.source) == true
    else { return nil }
    return Discrepancy(
      episode: nil, slot: .number, isStrict: false, reason: PairedTelling.tollReason, a: x.side,
      b: y.side)
  }
}
