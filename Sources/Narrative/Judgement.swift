package import Chronology

/// A correction by the analyst: kept in order, applied after every reading of the sources.
package enum Judgement: Hashable, Sendable {
  /// Two names are one actor, who bears the second.
  case alias(String, of: String)
  /// Two episodes, each given by its events, are one.
  case merge([EventAnchor], [EventAnchor])
  /// An event is no part of its episode.
  case split(EventAnchor)
  case redate(EventAnchor, EDTF)
  /// What was read as an event is none.
  case drop(EventAnchor)
  case note(EventAnchor, String)
  case tag(EventAnchor, String)

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case alias, merge, split, redate, drop, note, tag
  }

  package var kind: Kind {
    switch self {
    case .alias: .alias
    case .merge: .merge
    case .split: .split
    case .redate: .redate
    case .drop: .drop
    case .note: .note
    case .tag: .tag
    }
  }

  /// What it is about: an event, or for a merge two episodes, of each of which one event that is
  /// found will do.
  package var sides: [[EventAnchor]] {
    switch self {
    case .alias: []
    case .merge(let a, let b): [a, b]
    case .split(let event), .redate(let event, _), .drop(let event), .note(let event, _),
      .tag(let event, _):
      [[event]]
    }
  }

  /// Whether it changes which events tell the same happening, or who takes part.
  package var movesEpisodes: Bool {
    switch self {
    case .alias, .merge, .split, .redate, .drop: true
    case .note, .tag: false
    }
  }
}
