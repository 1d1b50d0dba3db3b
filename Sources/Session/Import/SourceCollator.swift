import Collation
import EventStore
import Narrative

/// Sees the sources of a store together: one name for each actor, one number for each episode; the
/// analyst's judgements have the last word on both.
struct SourceCollator {
  let store: Store

  func collate() throws(Failure) {
    let judgements = try Failure.of { () throws(StoreError) in try store.applyJudgements() }
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
    let events = try Failure.of { () throws(StoreError) in
      try store.setActors(canonical: unified.actors, mapping: mapping)
      return try store.events()
    }
    let episodes = EpisodeAligner().episodes(
      of: events.map { EventProfile(event: $0.event, text: $0.text, trigger: $0.triggerText) })
    var numbers: [EventID: Int] = [:]
    for episode in episodes {
      for event in episode.events { numbers[event] = episode.number }
    }
    EpisodeEdit.apply(judgements.compactMap(\.edit), to: &numbers)
    try Failure.of { () throws(StoreError) in
      try store.setEpisodes(numbers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }
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
