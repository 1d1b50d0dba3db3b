import Chronology
package import Narrative
import Stopping

/// Finds actors who stand in another's place: of one source's actor the same company, deeds and
/// dates are told as of another actor in the other sources, and no source names both.
package struct SubstitutionFinder {
  /// What two happenings must share beside the two actors, in points, to show anything.
  static let leastForPair = 5
  /// What they must share to be shown beside those that do, within one episode.
  static let leastBeside = 4
  /// How many happenings must show it, and what they must reach together.
  static let leastPairs = 2
  static let leastInAll = 11
  private static let largestBlock = 80

  private let scenes: [Scene]
  private let byEpisode: [Int: [Int]]
  private let named: [String: Set<String>]
  private let spread: [String: Set<String>]
  /// The events that may be shown.
  private let told: Set<EventID>
  private let places: PlaceNesting

  package init(_ accounts: [Account]) {
    self.init(accounts, places: PlaceNesting(of: accounts))
  }

  init(_ accounts: [Account], places: PlaceNesting) {
    self.places = places
    scenes = accounts.untilStopped.flatMap { Scene.scenes(of: $0) }
    var byEpisode: [Int: [Int]] = [:]
    for (index, scene) in scenes.enumerated() {
      if let episode = scene.episode { byEpisode[episode, default: []].append(index) }
    }
    self.byEpisode = byEpisode
    var named: [String: Set<String>] = [:]
    var spread: [String: Set<String>] = [:]
    for account in accounts.untilStopped {
      for mention in account.annotated.mentions where mention.kind == .person {
        named[account.handle, default: []].insert(mention.name)
        spread[mention.name, default: []].insert(account.handle)
      }
      for told in account.whole {
        for person in told.event.participants where person.kind == .person {
          named[account.handle, default: []].insert(person.name)
          spread[person.name, default: []].insert(account.handle)
        }
      }
    }
    self.named = named
    self.spread = spread
    told = Set(accounts.flatMap(\.told).map(\.event.id))
  }

  /// The substitutions, and each of their pairings as a strict difference of actors: seen in all
  /// that the accounts tell, shown where both events take part in the comparison.
  package func substitutions() -> [(substitution: Substitution, discrepancies: [Discrepancy])] {
    var evidence: [Rivals: [Evidence]] = [:]
    for pair in candidatePairs().untilStopped {
      for (rivals, found) in evidencesOf(scenes[pair.0], scenes[pair.1]) {
        evidence[rivals, default: []].append(found)
      }
    }
    var shown: [Rivals: [Evidence]] = [:]
    for (rivals, found) in evidence.untilStopped {
      let pairs = best(found)
      let strong = pairs.filter { $0.points >= Self.leastForPair }
      if strong.count >= Self.leastPairs,
        strong.reduce(0, { $0 + $1.points }) >= Self.leastInAll
      {
        shown[rivals] = pairs
      }
    }
    // The strongest first; an actor stands in one other's place only.
    var taken: Set<String> = []
    var found: [(substitution: Substitution, discrepancies: [Discrepancy])] = []
    let ranked = shown.sorted { a, b in
      let (x, y) = (a.value.reduce(0) { $0 + $1.points }, b.value.reduce(0) { $0 + $1.points })
      return (y, a.key.first, a.key.second) < (x, b.key.first, b.key.second)
    }
    for (rivals, pairs) in ranked
    where !taken.contains(rivals.first) && !taken.contains(rivals.second) {
      taken.formUnion([rivals.first, rivals.second])
      let pairs = pairs.filter { told.contains($0.a.id) && told.contains($0.b.id) }
      guard !pairs.isEmpty else { continue }
      found.append((substitution(rivals, pairs), pairs.map(discrepancy)))
    }
    return found
  }

  // MARK: Evidence

  /// Two actors, the one that more sources name first; equals by name.
  private struct Rivals: Hashable {
    var first: String
    var second: String
  }

  /// Two scenes in which the rivals stand in one place.
  private struct Evidence {
    var a: Scene
    var b: Scene
    var first: Participant
    var second: Participant
    var points: Int
    var shared: [String]
  }

  private func evidencesOf(_ x: Scene, _ y: Scene) -> [(Rivals, Evidence)] {
    guard let agreement = Agreement(x, y, places),
      agreement.points >= Self.leastForPair
        || (agreement.points >= Self.leastBeside && x.episode != nil && x.episode == y.episode)
    else { return [] }
    var found: [(Rivals, Evidence)] = []
    for first in x.persons where !(named[y.source] ?? []).contains(first.name) {
      for second in y.persons
      where !(named[x.source] ?? []).contains(second.name) && first.standsAs(second) {
        let (a, b) = (spread[first.name] ?? [], spread[second.name] ?? [])
        // A third source that names both shows that they are two persons. One that has each of
        // them in the very episode tells of two deeds, not of one.
        guard a.isDisjoint(with: b) || !isOfBoth(first.name, second.name, x, y) else { continue }
        let isForward = (-a.count, first.name) < (-b.count, second.name)
        let rivals =
          isForward
          ? Rivals(first: first.name, second: second.name)
          : Rivals(first: second.name, second: first.name)
        found.append(
          (
            rivals,
            Evidence(
              a: isForward ? x : y, b: isForward ? y : x, first: isForward ? first : second,
              second: isForward ? second : first, points: agreement.points,
              shared: agreement.words)
          ))
      }
    }
    return found
  }

  /// Whether one source has both in the episode of the two scenes, both as their doer.
  private func isOfBoth(_ first: String, _ second: String, _ x: Scene, _ y: Scene) -> Bool {
    guard let episode = x.episode, episode == y.episode else { return false }
    var found: [String: Set<String>] = [:]
    for scene in byEpisode[episode] ?? [] {
      for person in scenes[scene].persons where [first, second].contains(person.name) {
        found[scenes[scene].source, default: []].insert(person.name)
      }
    }
    return found.values.contains { $0.count == 2 }
  }

  /// The strongest pairing of each happening on either side.
  private func best(_ evidence: [Evidence]) -> [Evidence] {
    let ranked = evidence.sorted {
      ($1.points, $0.a.id, $0.b.id) < ($0.points, $1.a.id, $1.b.id)
    }
    var used: Set<String> = []
    var kept: [Evidence] = []
    for item in ranked {
      let keys = [item.a.happening, item.b.happening]
      if keys.contains(where: used.contains) { continue }
      used.formUnion(keys)
      kept.append(item)
    }
    return kept
  }

  private func substitution(_ rivals: Rivals, _ pairs: [Evidence]) -> Substitution {
    func source(_ scenes: [Scene]) -> String {
      var counts: [String: Int] = [:]
      for scene in scenes { counts[scene.source, default: 0] += 1 }
      return counts.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key ?? ""
    }
    return Substitution(
      a: .init(source: source(pairs.map(\.a)), value: rivals.first),
      b: .init(source: source(pairs.map(\.b)), value: rivals.second),
      episodes: Set(pairs.flatMap { [$0.a.episode, $0.b.episode].compactMap { $0 } }).sorted(),
      pairings: pairs.sorted { ($0.a.id, $0.b.id) < ($1.a.id, $1.b.id) }.map {
        Substitution.Pairing(
          a: $0.a.id, b: $0.b.id, shared: $0.shared.joined(separator: ", "))
      })
  }

  private func discrepancy(_ evidence: Evidence) -> Discrepancy {
    func side(_ scene: Scene, _ person: Participant) -> Discrepancy.Side {
      Discrepancy.Side(
        source: scene.source, event: scene.id, span: person.span,
        value: person.name)
    }
    let sides = (side(evidence.a, evidence.first), side(evidence.b, evidence.second))
    let isOrdered = sides.0.source <= sides.1.source
    return Discrepancy(
      episode: evidence.a.episode == evidence.b.episode
        ? evidence.a.episode : evidence.a.episode ?? evidence.b.episode,
      slot: .actor, isStrict: true,
      reason: evidence.shared.isEmpty
        ? "same deed in one episode"
        : "same \(evidence.shared.joined(separator: ", same "))",
      a: isOrdered ? sides.0 : sides.1, b: isOrdered ? sides.1 : sides.0)
  }

  // MARK: Candidates

  /// Pairs of scenes of two sources that share an episode, or a person, place or number with the
  /// kind. A block too large says too little.
  private func candidatePairs() -> [(Int, Int)] {
    var blocks: [String: [Int]] = [:]
    for (index, scene) in scenes.enumerated().untilStopped {
      for key in scene.keys { blocks[key, default: []].append(index) }
    }
    // Of two scenes as one number, which is soon compared.
    let count = scenes.count
    var pairs: Set<Int> = []
    for block in blocks.values.untilStopped
    where block.count > 1 && block.count <= Self.largestBlock {
      for (place, i) in block.enumerated() {
        for j in block[(place + 1)...] where scenes[i].source != scenes[j].source {
          pairs.insert(min(i, j) * count + max(i, j))
        }
      }
    }
    return pairs.sortedUntilStopped(by: <).untilStopped.map { ($0 / count, $0 % count) }
  }
}

extension Participant {
  /// Whether two stand in one place of their events: agents do not stand as patients.
  fileprivate func standsAs(_ other: Participant) -> Bool {
    role == other.role || role == .participant || other.role == .participant
      || kind != .person
  }
}
