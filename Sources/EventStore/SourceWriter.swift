import Chronology
import GRDB
import Narrative

/// Writes one annotated source. Names that its events use without an actor of the source bearing
/// them become actors of the source, so that every name can be unified.
struct SourceWriter {
  private struct ActorKey: Hashable {
    var name: String
    var kind: NamedActor.Kind
  }

  private let db: Database
  private let annotated: AnnotatedSource
  private let handle: String
  private let bytes: [UInt8]
  private let source: Int64
  /// The numbers of episodes that are known already, by ordinal.
  private let episodes: [Int: Int]
  private var actors: [ActorKey: Int64] = [:]
  /// The key of the first actor of each name, whatever its kind.
  private var actorsByName: [String: Int64] = [:]
  private var canonical: [Int64: Int64] = [:]
  private var tallies = ActorTallies()

  /// - Parameter handle: the handle it gets, which may differ from the one it comes with.
  init(
    _ annotated: AnnotatedSource, handle: String, episodes: [Int: Int] = [:], in db: Database
  ) throws {
    self.db = db
    self.annotated = annotated
    self.handle = handle
    self.episodes = episodes
    bytes = Array(annotated.source.text.utf8)
    var source = annotated.source
    source.handle = handle
    self.source = try SourceTable.insert(source, into: db)
  }

  mutating func write() throws {
    for actor in annotated.actors { _ = try add(actor) }
    for (ordinal, timex) in annotated.timexes.enumerated() {
      try AnnotationTable.insert(timex, ordinal, source: source, into: db)
    }
    for (ordinal, mention) in annotated.mentions.enumerated() {
      let actor = try actor(mention.name, mention.kind)
      try AnnotationTable.insert(mention, ordinal, actor: actor, source: source, into: db)
    }
    for (ordinal, quote) in annotated.quotes.enumerated() {
      let speaker = try quote.speakerName.map { try person($0) }
      try AnnotationTable.insert(quote, ordinal, speaker: speaker, source: source, into: db)
    }
    let codePoints = CodePointOffsets(
      of: annotated.events.flatMap { [$0.span.lowerBound, $0.span.upperBound] }, in: bytes)
    for event in annotated.events { try write(event, codePoints) }
    try EventTallies.add(where: "source_id = \(source)", in: db)
    try tallies.write(to: db)
  }

  private mutating func write(_ event: Event, _ codePoints: CodePointOffsets) throws {
    let text = try slice(event.span, of: event)
    let trigger = try slice(event.trigger, of: event)
    let place = try event.place.map { try actor($0, .place) }
    let speaker = try event.speaker.map { try person($0) }
    let participants = try event.participants.map { try actor($0.name, $0.kind) }
    var roles: [Int64: Int] = [:]
    for (participant, local) in zip(event.participants, participants) {
      guard let actor = canonical[local] else { continue }
      roles[actor, default: 0] |= EventTable.mask(participant.role)
    }
    tallies.note(
      roles, place: place.flatMap { canonical[$0] }, speaker: speaker.flatMap { canonical[$0] })
    let date = DateColumns(event.date)
    try db.cachedStatement(sql: EventTable.insertSQL).execute(arguments: [
      source, event.id.ordinal, event.span.lowerBound, event.span.upperBound,
      codePoints[event.span.lowerBound], codePoints[event.span.upperBound],
      event.trigger.lowerBound, event.trigger.upperBound, event.kind.rawValue,
      event.certainty.rawValue, event.date?.value.string, event.date?.basis.rawValue,
      event.date?.isApproximate ?? false, event.date?.timex?.lowerBound,
      event.date?.timex?.upperBound, date?.earliest, date?.latest, date?.width,
      date?.annualFirst, date?.annualLast, date?.isYearUnknown ?? false, date?.year,
      date?.decade, date?.century, date?.month, date?.monthOfYear, date?.weekday,
      date?.sortDay ?? DateColumns.sortUndated, place, speaker, roles.count,
      event.rules.joined(separator: "\n"), text, trigger,
    ])
    let id = db.lastInsertedRowID
    if let episode = episodes[event.id.ordinal] {
      try db.cachedStatement(
        sql: "UPDATE event SET episode = ?, unjudged_episode = ? WHERE id = ?"
      ).execute(arguments: [episode, episode, id])
    }
    try db.cachedStatement(sql: "INSERT INTO event_text (rowid, text) VALUES (?, ?)")
      .execute(arguments: [id, SearchFold.fold(text)])
    for (ordinal, participant) in event.participants.enumerated() {
      try db.cachedStatement(sql: "INSERT INTO participant VALUES (?, ?, ?, ?, ?, ?)")
        .execute(arguments: [
          id, ordinal, participants[ordinal], participant.role.rawValue,
          participant.span.lowerBound, participant.span.upperBound,
        ])
    }
    for (actor, mask) in roles {
      try db.cachedStatement(sql: "INSERT INTO event_actor VALUES (?, ?, ?)")
        .execute(arguments: [actor, id, mask])
    }
    for (ordinal, number) in event.numbers.enumerated() {
      try db.cachedStatement(sql: "INSERT INTO quantity VALUES (?, ?, ?, ?, ?, ?, ?)")
        .execute(arguments: [
          id, ordinal, number.value, number.unit, number.bound.rawValue, number.span.lowerBound,
          number.span.upperBound,
        ])
    }
    for (ordinal, origin) in event.origins.enumerated() {
      try db.cachedStatement(sql: "INSERT INTO origin VALUES (?, ?, ?, ?, ?)")
        .execute(arguments: [id, ordinal, origin, SearchFold.fold(origin), actorsByName[origin]])
    }
  }

  private func slice(_ span: Range<Int>, of event: Event) throws -> String {
    guard span.lowerBound >= 0, span.upperBound <= bytes.count else {
      throw StoreError.badSpan("\(handle).\(event.id.ordinal)")
    }
    return String(decoding: bytes[span], as: UTF8.self)
  }

  private mutating func person(_ name: String) throws -> Int64 {
    if let known = actorsByName[name] { return known }
    return try actor(name, .person)
  }

  private mutating func actor(_ name: String, _ kind: NamedActor.Kind) throws -> Int64 {
    if let known = actors[ActorKey(name: name, kind: kind)] { return known }
    return try add(NamedActor(name: name, kind: kind))
  }

  private mutating func add(_ actor: NamedActor) throws -> Int64 {
    let key = ActorKey(name: actor.name, kind: actor.kind)
    if let known = actors[key] { return known }
    let id = try ActorTable.insertLocal(actor, source: source, into: db)
    actors[key] = id
    if actorsByName[actor.name] == nil { actorsByName[actor.name] = id }
    canonical[id] = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT actor_id FROM local_actor WHERE id = ?"), arguments: [id])
    return id
  }
}

/// Where UTF-8 offsets lie in code points, found in one pass.
struct CodePointOffsets {
  private var offsets: [Int: Int] = [:]

  init(of places: [Int], in bytes: [UInt8]) {
    var (at, count) = (0, 0)
    for place in places.sorted() {
      while at < min(place, bytes.count) {
        if bytes[at] & 0xC0 != 0x80 { count += 1 }
        at += 1
      }
      offsets[place] = count
    }
  }

  subscript(place: Int) -> Int { offsets[place] ?? 0 }
}
