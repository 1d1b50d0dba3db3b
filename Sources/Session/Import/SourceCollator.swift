import Collation
import EventStore
import Narrative

/// Sees the sources of a store together: one name for each actor, one number for each episode.
///
/// The one place that computes and writes actors and episodes. All of it is one transaction, or a
/// part of the one it is called in.
struct SourceCollator {
  let store: Store
  var progress: ((ImportProgress) -> Void)?

  /// - Parameter former: Episodes of events that the store has just forgotten, by the ids under
  ///   which they are there again.
  func collate(former: [EventID: Int] = [:]) throws(Failure) {
    try Failure.ofTransaction(in: store) { () throws(Failure) in
      progress?(ImportProgress(phase: .naming, done: 0, total: 1))
      try nameActors()
      progress?(ImportProgress(phase: .naming, done: 1, total: 1))
      try findEpisodes(former)
    }
  }

  private func nameActors() throws(Failure) {
    let locals = try Failure.of { () throws(StoreError) in try store.localActors() }
    let unified = ActorUnifier().unify(locals.map { (source: $0.source, actors: $0.actors) })
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

  private func findEpisodes(_ former: [EventID: Int]) throws(Failure) {
    let total = try Failure.of { () throws(StoreError) in try store.counts().events }
    var collection = EventCollection()
    var known = former
    // Events go by one at a time; of each only what is compared is kept.
    try Failure.of { () throws(StoreError) in
      try store.forEachEvent(isByID: true) { row in
        if let episode = row.episode { known[row.event.id] = episode }
        collection.add(EventProfile(event: row.event, text: row.text, trigger: row.triggerText))
        if collection.count.isMultiple(of: Self.step) {
          progress?(ImportProgress(phase: .comparing, done: collection.count, total: total))
        }
      }
    }
    progress?(ImportProgress(phase: .comparing, done: total, total: total))
    let found = EpisodeAligner().episodes(of: collection)
    let episodes = EpisodeNumbers { known[$0] }.kept(by: found)
    var written = 0
    while written < episodes.count {
      let batch = episodes[written..<min(written + Self.step, episodes.count)]
      progress?(ImportProgress(phase: .grouping, done: written, total: episodes.count))
      let changed = batch.flatMap { episode in
        episode.events.map { ($0, episode.number) }
      }
      try Failure.of { () throws(StoreError) in try store.changeEpisodes(changed) }
      written += batch.count
    }
    progress?(ImportProgress(phase: .grouping, done: written, total: written))
  }

  private static let step = 1000
}
