import Collation
import EventStore
import Narrative

/// Sees the sources of a store together: one name for each actor, one number for each episode.
struct SourceCollator {
  let store: Store

  func collate() throws(Failure) {
    let locals = try Failure.of { () throws(StoreError) in try store.localActors() }
    let unified = ActorUnifier().unify(locals.map { (source: $0.source, actors: $0.actors) })
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
    try Failure.of { () throws(StoreError) in
      try store.setEpisodes(
        episodes.flatMap { episode in episode.events.map { ($0, episode.number) } })
    }
  }
}
