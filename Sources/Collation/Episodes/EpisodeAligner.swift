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

  /// Every event is in one episode; one that nobody else tells is alone. In the order of numbers.
  package func episodes(of events: [EventProfile]) -> [Episode] {
    var collection = EventCollection()
    for profile in events.sorted(by: { $0.id < $1.id }) { collection.add(profile) }
    let groups = groups(of: collection)
    var episodes: [Int32: Episode] = [:]
    for (index, number) in groups.numbers().enumerated() {
      let alone = Episode(number: Int(number), events: [], bounds: groups.bounds(of: index))
      episodes[number, default: alone].events.append(collection.id(of: index))
    }
    return episodes.values.sorted { $0.number < $1.number }
  }

  /// The same for events that were added one by one, in a few bytes each: by event, the number of
  /// its episode.
  package func numbers(of collection: EventCollection) -> [Int32] {
    groups(of: collection).numbers()
  }

  private func groups(of collection: EventCollection) -> EpisodeGroups {
    let similarity = EventSimilarity(
      collection, rarity: WordRarity(collection), weights: weights)
    let links = LinkFinder(similarity: similarity).links()
    var groups = EpisodeGroups(collection)
    links.forEachSet { links in
      if StopSign.isRaised { return }
      var grouping = EventGrouping(links, similarity)
      grouping.joinAll()
      grouping.forEachGroup { groups.join($0, $1) }
    }
    return groups
  }
}
