import Chronology
import Narrative

/// Groups the events of a corpus that tell one happening.
///
/// The strongest pair is joined first. A join looks at the whole of both groups: their dates must
/// have something in common, and their pairs must be alike on average, so that a chain of
/// half-alike tellings does not grow into one episode. The order of the events does not matter.
package struct EpisodeAligner {
  let weights: AlignmentWeights

  package init() { weights = AlignmentWeights() }

  init(weights: AlignmentWeights) { self.weights = weights }

  /// Every event is in one episode; one that nobody else tells is alone.
  package func episodes(of events: [EventProfile]) -> [Episode] {
    let profiles = events.sorted { $0.id < $1.id }
    let statistics = CorpusStatistics(profiles)
    let similarity = EventSimilarity(profiles: profiles, statistics: statistics, weights: weights)
    var links: [Link] = []
    for (a, b) in CandidatePairs(profiles: profiles, statistics: statistics).pairs() {
      if let score = similarity.score(a, b), score > 0 {
        links.append(Link(score: score, a: a, b: b))
      }
    }
    var grouping = EventGrouping(profiles: profiles, links: links)
    links.sort { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
    for link in links {
      if link.score < weights.threshold { break }
      grouping.join(link.a, link.b, atLeast: weights.groupThreshold)
    }
    return Episode.numbered(
      grouping.groups.map { group in
        (events: group.members.map { profiles[$0].id }, bounds: group.bounds)
      })
  }
}

/// Two events by index, and how alike they are.
struct Link {
  var score: Int
  var a: Int
  var b: Int
}
