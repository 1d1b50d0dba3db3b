package import Narrative

/// The actors of a corpus, each under one name, and which of them each source means by its names.
package struct UnifiedActors: Hashable, Sendable {
  /// An actor as one source names it.
  package struct LocalName: Hashable, Sendable {
    package var source: String
    package var kind: NamedActor.Kind
    package var name: String

    package init(source: String, kind: NamedActor.Kind, name: String) {
      self.source = source
      self.kind = kind
      self.name = name
    }
  }

  /// A name wherever it is used.
  struct Name: Hashable, Sendable {
    var kind: NamedActor.Kind
    var name: String
  }

  /// Sorted by name, then kind. Their descriptions are empty: those belong to a source's text.
  package var actors: [NamedActor]
  /// What a name means in a source; of most it is the same in all, and stands in `everywhere`.
  package var canonicalNames: [LocalName: String]
  var everywhere: [Name: String]

  package init(actors: [NamedActor], canonicalNames: [LocalName: String]) {
    self.init(actors: actors, everywhere: [:], canonicalNames: canonicalNames)
  }

  init(actors: [NamedActor], everywhere: [Name: String], canonicalNames: [LocalName: String]) {
    self.actors = actors
    self.everywhere = everywhere
    self.canonicalNames = canonicalNames
  }

  private func known(_ name: String, _ kind: NamedActor.Kind, _ source: String) -> String? {
    canonicalNames[LocalName(source: source, kind: kind, name: name)]
      ?? everywhere[Name(kind: kind, name: name)]
  }

  /// The corpus's name for an actor of a source; the source's own if it is not known.
  package func name(_ name: String, kind: NamedActor.Kind, in source: String) -> String {
    known(name, kind, source) ?? name
  }

  /// The same for a name whose kind is not known: a person's before an organisation's or a place's.
  package func name(_ name: String, in source: String) -> String {
    for kind in NamedActor.Kind.allCases {
      if let found = known(name, kind, source) { return found }
    }
    return name
  }

  /// An event with the corpus's names in place of its source's own.
  package func renaming(_ event: Event) -> Event {
    var event = event
    let source = event.id.source
    for index in event.participants.indices {
      let participant = event.participants[index]
      event.participants[index].name = name(
        participant.name, kind: participant.kind, in: source)
    }
    event.place = event.place.map { name($0, kind: .place, in: source) }
    event.speaker = event.speaker.map { name($0, in: source) }
    return event
  }
}
