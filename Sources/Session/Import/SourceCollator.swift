import Collation
import EventStore
import Narrative
import Stopping

/// Sees the sources of a store together: one name for each actor, one number for each episode; the
/// analyst's judgements have the last word on both.
///
/// The one place that computes and writes actors and episodes. All of it is one transaction, or a
/// part of the one it is called in.
struct SourceCollator {
  let store: Store
  var progress: ((ImportProgress) -> Void)?

  /// Looks anew at the events, after sources came or were read again.
  ///
  /// The numbers of episodes are found as if there were no judgements, so that what is undone
  /// leaves no trace, and the same sources have the same numbers whatever was judged meanwhile.
  /// - Parameter former: Episodes of events that the store has just forgotten, by the ids under
  ///   which they are there again.
  func collate(former: [EventID: Int] = [:]) throws(Failure) {
    try Failure.ofTransaction(in: store) { () throws(Failure) in
      let judgements = try Failure.of { () throws(StoreError) in try store.judgements() }
      let isRegrouped = judgements.contains { $0.judgement.regroupsEvents }
      if isRegrouped {
        _ = try Failure.of { () throws(StoreError) in try store.resetJudged() }
        try nameActors([])
        try findEpisodes(former, isUnjudged: true, [])
      }
      try applyJudgements { judgements throws(Failure) in
        try findEpisodes(former, isUnjudged: !isRegrouped, judgements)
      }
    }
  }

  /// Looks anew at the events after a judgement came or went. What no judgement touches keeps its
  /// number.
  func judge() throws(Failure) {
    try Failure.ofTransaction(in: store) { () throws(Failure) in
      try applyJudgements { judgements throws(Failure) in
        try findEpisodes([:], isUnjudged: false, judgements)
      }
    }
  }

  private func applyJudgements(
    _ then: ([AppliedJudgement]) throws(Failure) -> Void
  ) throws(Failure) {
    progress?(ImportProgress(phase: .naming, done: 0, total: 1))
    let judgements = try Failure.of { () throws(StoreError) in try store.applyJudgements() }
    try nameActors(judgements)
    progress?(ImportProgress(phase: .naming, done: 1, total: 1))
    try then(judgements)
  }

  private func nameActors(_ judgements: [AppliedJudgement]) throws(Failure) {
    var unifier = ActorUnifier()
    try Failure.of { () throws(StoreError) in
      try store.forEachLocalActors { unifier.add($0.actors, of: $0.source) }
    }
    let unified = unifier.unified().joining(judgements.compactMap(\.alias))
    try Failure.of { () throws(StoreError) in
      try store.setActors(canonical: unified.actors) { name, kind, source in
        unified.name(name, kind: kind, in: source)
      }
    }
  }

  /// - Parameter isUnjudged: Whether no judgement has a part in which events are grouped: then
  ///   the numbers are those without judgements too.
  private func findEpisodes(
    _ former: [EventID: Int], isUnjudged: Bool, _ judgements: [AppliedJudgement]
  ) throws(Failure) {
    let total = try Failure.of { () throws(StoreError) in try store.counts().events }
    var collection = EventCollection()
    collection.reserveCapacity(total)
    var stored: [StoredNumbers] = []
    stored.reserveCapacity(total)
    // Events go by one at a time; of each only what is compared is kept.
    try Failure.of { () throws(StoreError) in
      try store.forEachEvent(isByID: true) { row in
        stored.append(
          StoredNumbers(
            shown: row.episode.map(Int32.init), unjudged: row.unjudgedEpisode.map(Int32.init)))
        collection.add(EventProfile(event: row.event, text: row.text, trigger: row.triggerText))
        if collection.count.isMultiple(of: Self.step) {
          if StopSign.isRaised { throw StoreError.interrupted }
          progress?(ImportProgress(phase: .comparing, done: collection.count, total: total))
        }
      }
    }
    progress?(ImportProgress(phase: .comparing, done: total, total: total))
    let found = EpisodeNumbers.kept(by: EpisodeAligner().numbers(of: collection)) { index in
      stored[index].unjudged ?? former[collection.id(of: index)].map(Int32.init)
    }
    var judged = found
    EpisodeEdit.apply(judgements.compactMap(\.edit), to: &judged, at: collection.index)
    progress?(ImportProgress(phase: .grouping, done: 0, total: 1))
    try Failure.of { () throws(StoreError) in
      try store.changeEpisodes(
        stored.indices.lazy.compactMap { index in
          let numbers = StoredNumbers(
            shown: judged[index], unjudged: isUnjudged ? found[index] : stored[index].unjudged)
          if stored[index] == numbers { return nil }
          return EpisodeChange(
            id: collection.id(of: index), episode: numbers.shown.map(Int.init),
            unjudged: numbers.unjudged.map(Int.init))
        })
    }
    progress?(ImportProgress(phase: .grouping, done: 1, total: 1))
  }

  private static let step = 1000
}

/// The numbers of an event's episode, as judgements have it and without them, in eight bytes.
private struct StoredNumbers: Equatable {
  /// Stands for none.
  private static let none = Int32.min

  private var shownNumber: Int32
  private var unjudgedNumber: Int32

  init(shown: Int32?, unjudged: Int32?) {
    shownNumber = shown ?? Self.none
    unjudgedNumber = unjudged ?? Self.none
  }

  var shown: Int32? { shownNumber == Self.none ? nil : shownNumber }
  var unjudged: Int32? { unjudgedNumber == Self.none ? nil : unjudgedNumber }
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

extension Judgement {
  /// Whether other events may be together because of it, before any merge or split.
  fileprivate var regroupsEvents: Bool {
    switch kind {
    case .alias, .redate, .drop: true
    case .merge, .split, .note, .tag: false
    }
  }
}
