import Collation
import EventStore
import Narrative

/// Sees the sources of a store together: one name for each actor, one number for each episode; the
/// analyst's judgements have the last word on both.
///
/// The one place that computes and writes actors and episodes. All of it is one transaction, or a
/// part of the one it is called in.
struct SourceCollator {
  let store: Store
  var progress: ((ImportProgress) -> Void)?

  /// - Parameter former: Episodes of events that the store has just forgotten, by the ids under
  ///   which they are there again.
  /// - Parameter keepsNumbers: Whether episodes keep their numbers, as when sources come; after a
  ///   judgement they are numbered anew, so that what is undone leaves no trace.
  func collate(former: [EventID: Int] = [:], keepsNumbers: Bool = false) throws(Failure) {
    try Failure.ofTransaction(in: store) { () throws(Failure) in
      progress?(ImportProgress(phase: .naming, done: 0, total: 1))
      let judgements = try Failure.of { () throws(StoreError) in try store.applyJudgements() }
      try nameActors(judgements)
      progress?(ImportProgress(phase: .naming, done: 1, total: 1))
      try findEpisodes(former, keepsNumbers, judgements)
    }
  }

  private func nameActors(_ judgements: [AppliedJudgement]) throws(Failure) {
    let locals = try Failure.of { () throws(StoreError) in try store.localActors() }
    let unified = ActorUnifier().unify(locals.map { (source: $0.source, actors: $0.actors) })
      .joining(judgements.compactMap(\.alias))
    let mapping = locals.flatMap { local in
      local.actors.map { actor in
        ActorMapping(
          source: local.source, localName: actor.name,
          canonicalName: unified.name(actor.name, kind: actor.kind, in: local.source))
      }
    }
    try Failure.of { () throws(StoreError) in
      try store.setActors(canonical: unified.actors, mapping: mapping)
    }
  }

  private func findEpisodes(
    _ former: [EventID: Int], _ keepsNumbers: Bool, _ judgements: [AppliedJudgement]
  ) throws(Failure) {
    let total = try Failure.of { () throws(StoreError) in try store.counts().events }
    var collection = EventCollection()
    var stored: [EventID: Int] = [:]
    // Events go by one at a time; of each only what is compared is kept.
    try Failure.of { () throws(StoreError) in
      try store.forEachEvent(isByID: true) { row in
        if let episode = row.episode { stored[row.event.id] = episode }
        collection.add(EventProfile(event: row.event, text: row.text, trigger: row.triggerText))
        if collection.count.isMultiple(of: Self.step) {
          progress?(ImportProgress(phase: .comparing, done: collection.count, total: total))
        }
      }
    }
    progress?(ImportProgress(phase: .comparing, done: total, total: total))
    let found = EpisodeAligner().episodes(of: collection)
    let episodes =
      keepsNumbers
      ? EpisodeNumbers { stored[$0] ?? former[$0] }.kept(by: found) : found
    var numbers: [EventID: Int] = [:]
    for episode in episodes {
      for event in episode.events { numbers[event] = episode.number }
    }
    EpisodeEdit.apply(judgements.compactMap(\.edit), to: &numbers)
    progress?(ImportProgress(phase: .grouping, done: 0, total: 1))
    try Failure.of { () throws(StoreError) in
      try store.changeEpisodes(
        numbers.filter { stored[$0.key] != $0.value }.sorted { $0.key < $1.key }
          .map { ($0.key, $0.value) })
    }
    progress?(ImportProgress(phase: .grouping, done: 1, total: 1))
  }

  private static let step = 1000
}

extension AppliedJudgement {
  /// What it says of names.
  fileprivate var alias: (name: String, other: String)? {
    guard case .alias(let name, let other) = judgement else { return nil }
    return (name, other)
  }

  /// What it changes about episodes.
  fileprivate var edit: EpisodeEdit? {
    guard let events else { return nil }
    switch judgement {
    case .merge: return .merge(events[0], events[1])
    case .split: return .split(events[0])
    case .alias, .redate, .drop, .note, .tag: return nil
    }
  }
}
