import Chronology
import Diagnostics
import EventStore
import Narrative
import QueryEngine
import QueryLanguage
import Rendering

extension Interpreter {
  /// `.merge EPISODE EPISODE`, each by its number or by one of its events.
  func merge(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let (first, second) = (try call.argument(0), try call.argument(1))
    try call.atMost(2)
    let a = try episode(first, in: call)
    let b = try episode(second, in: call)
    guard a.number != b.number else {
      throw call.failure("episode \(a.number) is one already", at: second.utf8Span)
    }
    try judge(.merge(a.events, b.events))
    return [.text(try membersText(of: min(a.number, b.number)))]
  }

  func split(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let argument = try call.argument(0)
    try call.atMost(1)
    let row = try event(argument, in: call)
    guard let number = row.episode,
      try Failure.of({ () throws(StoreError) in try store.events(ofEpisode: number) }).count > 1
    else {
      throw call.failure(
        "the event '\(row.event.id)' stands alone already", at: argument.utf8Span)
    }
    try judge(.split(EventAnchor(row)))
    let now = try Failure.of { () throws(StoreError) in try store.row(row.event.id)?.episode }
    return [.text(try membersText(of: number) + "\n" + membersText(of: now ?? number))]
  }

  func redate(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let row = try event(try call.argument(0), in: call)
    let argument = try call.argument(1)
    try call.atMost(2)
    let date = try date(argument, in: call)
    try judge(.redate(EventAnchor(row), date))
    let before = row.event.date.map(\.value.string) ?? "undated"
    return [.text("\(row.event.id): \(date.string) (before: \(before))")]
  }

  func drop(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let row = try event(try call.argument(0), in: call)
    try call.atMost(1)
    try judge(.drop(EventAnchor(row)))
    return [.text("\(row.event.id) is left out: “\(PlainText.safe(row.text))”")]
  }

  func note(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let row = try event(try call.argument(0), in: call)
    let first = try call.argument(1)
    let text = call.arguments[1...].map(\.text).joined(separator: " ")
    guard !text.trimmedEnd.isEmpty else {
      throw call.failure(
        "a note cannot be empty", at: first.utf8Span, help: [".undo takes one back"])
    }
    try judge(.note(EventAnchor(row), text))
    return [.text("\(row.event.id): \(PlainText.safe(text))")]
  }

  func tag(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let row = try event(try call.argument(0), in: call)
    let tag = try call.argument(1)
    try call.atMost(2)
    guard !tag.text.trimmedEnd.isEmpty, !tag.text.contains(where: \.isNewline) else {
      throw call.failure("a tag is a word or a few on one line", at: tag.utf8Span)
    }
    guard !row.tags.contains(tag.text) else {
      throw call.failure(
        "'\(row.event.id)' has the tag '\(PlainText.safe(tag.text))' already", at: tag.utf8Span)
    }
    try judge(.tag(EventAnchor(row), tag.text))
    let tags = (row.tags + [tag.text]).sorted().joined(separator: ", ")
    return [.text("\(row.event.id): \(PlainText.safe(tags))")]
  }

  func undo(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let last = try Failure.of { () throws(StoreError) in try store.judgements().last }
    guard let last, try Failure.of({ () throws(StoreError) in try store.undoJudgement() }) != nil
    else {
      throw call.failure(
        "there is no judgement to take back", at: call.command.nameSpan,
        help: ["'.judgements' lists them"])
    }
    try settle(last.judgement)
    return [
      .text("taken back: \(HangingText.whole(PlainText.safe(JudgementStatement(last).text)))")
    ]
  }

  func redo(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    let judgement = try Failure.of { () throws(StoreError) in try store.redoJudgement() }
    guard let judgement else {
      throw call.failure(
        "no judgement was taken back", at: call.command.nameSpan,
        help: ["'.undo' takes one back"])
    }
    try settle(judgement)
    let last = try Failure.of { () throws(StoreError) in try store.judgements().last }
    let statement = PlainText.safe(last.map { JudgementStatement($0).text } ?? "")
    return [.text("made again: \(HangingText.whole(statement))")]
  }

  /// Keeps a judgement and applies it.
  func judge(_ judgement: Judgement) throws(Failure) {
    try Failure.of { () throws(StoreError) in
      try store.add(judgement)
      if !judgement.movesEpisodes { try store.applyLastJudgement() }
    }
    if judgement.movesEpisodes { try settle(judgement) } else { refreshLastResult() }
  }

  /// Brings the store into the state that the judgements ask for after one came or went.
  private func settle(_ changed: Judgement) throws(Failure) {
    if changed.movesEpisodes {
      try SourceCollator(store: store, progress: importProgress).judge()
    } else {
      _ = try Failure.of { () throws(StoreError) in try store.applyJudgements() }
    }
    refreshLastResult()
  }

  /// What is exported or cited next must not be as it was before a judgement.
  private func refreshLastResult() {
    if let resultQuery {
      lastResult = try? Engine(store: store).run(resultQuery, shown: shownRows)
    }
  }

  private func membersText(of episode: Int) throws(Failure) -> String {
    let events = try Failure.of { () throws(StoreError) in
      try store.events(ofEpisode: episode)
    }
    return "episode \(episode): \(events.map(\.event.id.description).joined(separator: ", "))"
  }
}
