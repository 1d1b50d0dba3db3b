import Chronology
import Narrative
import Stopping

/// Groups the events of a corpus that tell one happening.
///
/// The strongest pair is joined first. A join looks at the whole of both groups: their dates must
/// have something in common, and their pairs must be alike on average, so that a chain of
/// half-alike tellings does not grow into one episode. Neither the order of the events matters nor
/// what episodes there were before.
package struct EpisodeAligner {
  let weights: AlignmentWeights

  package init() { weights = AlignmentWeights() }

  init(weights: AlignmentWeights) { self.weights = weights }

  /// Every event is in one episode; one that nobody else tells is alone.
  package func episodes(of events: [EventProfile]) -> [Episode] {
    var collection = EventCollection()
    for profile in events.sorted(by: { $0.id < $1.id }) { collection.add(profile) }
    return episodes(of: collection)
  }

  /// The same for events that were added one by one.
  package func episodes(of collection: EventCollection) -> [Episode] {
    let similarity = EventSimilarity(
      collection, rarity: WordRarity(collection), weights: weights)
    var groups: [(members: [Int], bounds: DateBounds?)] = []
    var isLinked = [Bool](repeating: false, count: collection.count)
    for links in LinkFinder(similarity: similarity).links() {
      if StopSign.isRaised { break }
      var grouping = EventGrouping(links, similarity)
      grouping.joinAll()
      for group in grouping.groups {
        for member in group.members { isLinked[member] = true }
        groups.append(group)
      }
    }
    for index in isLinked.indices where !isLinked[index] {
      groups.append((members: [index], bounds: collection.bounds(of: index)))
    }
    return Episode.numbered(
      groups.map { group in
        (events: group.members.map { collection.ids[$0] }, bounds: group.bounds)
      })
  }
}
