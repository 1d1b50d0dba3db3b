package import Narrative

/// What an analyst changes about which events tell the same happening.
package enum EpisodeEdit: Hashable, Sendable {
  /// The episodes of two events are one, which keeps the lower number.
  case merge(EventID, EventID)
  /// An event stands alone, under a number behind all others.
  case split(EventID)

  /// Changes the episodes by number, in the order of the edits; all others keep theirs.
  package static func apply(_ edits: [EpisodeEdit], to numbers: inout [EventID: Int]) {
    guard !edits.isEmpty else { return }
    var members: [Int: [EventID]] = [:]
    for (event, number) in numbers { members[number, default: []].append(event) }
    var last = members.keys.max() ?? 0
    for edit in edits {
      switch edit {
      case .merge(let a, let b):
        guard let first = numbers[a], let second = numbers[b], first != second else { continue }
        let (kept, gone) = (min(first, second), max(first, second))
        let moved = members.removeValue(forKey: gone) ?? []
        for event in moved { numbers[event] = kept }
        members[kept, default: []] += moved
      case .split(let event):
        guard let number = numbers[event], let told = members[number], told.count > 1 else {
          continue
        }
        last += 1
        members[number] = told.filter { $0 != event }
        members[last] = [event]
        numbers[event] = last
      }
    }
  }
}
