import Chronology
import Narrative
import Stopping

/// Which accounts tell of one thing on one day.
struct Stories {
  /// By episode: who tells something of it.
  private var tellers: [Int: Set<String>] = [:]
  /// By day: its episodes.
  private var episodes: [Int: Set<Int>] = [:]
  /// By source: the first and the last day that it tells of.
  private var spans: [String: ClosedRange<Int>] = [:]

  init(_ accounts: [Account]) {
    for told in accounts.lazy.flatMap(\.told).untilStopped {
      if let episode = told.episode {
        tellers[episode, default: []].insert(told.event.id.source)
      }
      guard let date = told.event.date, !date.isLoose, let day = date.value.bounds.singleDay
      else { continue }
      if let episode = told.episode { episodes[day.number, default: []].insert(episode) }
      let known = spans[told.event.id.source] ?? day.number...day.number
      spans[told.event.id.source] =
        min(known.lowerBound, day.number)...max(known.upperBound, day.number)
    }
  }

  /// Whether two events are of one day; one without a day is if its account tells of no other days
  /// than those around it.
  func areOfOneDay(_ x: ToldEvent, _ y: ToldEvent) -> Bool {
    let days = [x, y].map { $0.event.date?.value.bounds.singleDay?.number }
    if let first = days[0], let second = days[1] { return first == second }
    guard let day = days[0] ?? days[1] else { return false }
    let other = days[0] == nil ? x : y
    guard other.event.date == nil, let told = spans[other.event.id.source] else { return false }
    return told.lowerBound >= day - Self.around && told.upperBound <= day + Self.around
  }

  private static let around = 4

  /// Whether both tell an episode of which one of the two events is, or one of the day of both.
  func areOne(_ x: ToldEvent, _ y: ToldEvent) -> Bool {
    let sources = [x, y].map(\.event.id.source)
    let days = [x, y].compactMap { $0.event.date?.value.bounds.singleDay?.number }
    let near = Set([x, y].compactMap(\.episode))
    let shared = days.count == 1 ? near.union(episodes[days[0]] ?? []) : near
    return shared.contains { episode in
      sources.allSatisfy { tellers[episode]?.contains($0) == true }
    }
  }
}
