package import Narrative

/// What an analyst changes about which events tell the same happening.
package enum EpisodeEdit: Hashable, Sendable {
  /// The episodes of two events are one, which keeps the lower number.
  case merge(EventID, EventID)
  /// An event stands alone, under a number behind all others.
  case split(EventID)

  /// Changes the episodes of events by number, in the order of the edits; all others keep theirs.
  /// - Parameter place: Where an event is among those that have the numbers.
  package static func apply(
    _ edits: [EpisodeEdit], to numbers: inout [Int32], at place: (EventID) -> Int?
  ) {
    var last = edits.isEmpty ? 0 : numbers.max() ?? 0
    for edit in edits {
      switch edit {
      case .merge(let a, let b):
        guard let first = place(a), let second = place(b) else { continue }
        let (kept, gone) = (
          min(numbers[first], numbers[second]), max(numbers[first], numbers[second])
        )
        for index in numbers.indices where numbers[index] == gone { numbers[index] = kept }
      case .split(let event):
        guard let place = place(event) else { continue }
        let number = numbers[place]
        guard numbers.count(where: { $0 == number }) > 1 else { continue }
        last += 1
        numbers[place] = last
      }
    }
  }
}
