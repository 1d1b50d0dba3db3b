import Narrative

/// Puts the rows of one source together: its text as far as they quote it, and its events.
///
/// A place of which no row says anything is a blank between two words, else empty lines: the
/// quoted words stand where they stood, and nothing stands where nothing is known.
struct AccountAssembler {
  private let handle: String
  private var rows: [EventRowContent] = []
  private var lines: [Int: Int] = [:]
  /// The code points that are known, 0 elsewhere; and which row gave each.
  private var scalars: [UInt32] = []
  private var pieces: Set<Range<Int>> = []

  init(_ handle: String) {
    self.handle = handle
  }

  /// Takes a row, or says why it does not fit the others; then it is as if it had not been there.
  mutating func add(_ row: EventRowContent) throws(InputMistake) {
    if let first = lines[row.event.id.ordinal] {
      throw .repeatedEvent(
        row.event.id.description, firstLine: first, row.object.place(of: "id"))
    }
    if let first = rows.first, first.source != row.source {
      throw .otherAccount(handle, firstLine: first.object.line, row.object.place(of: "account"))
    }
    for words in row.words {
      for (at, scalar) in zip(words.span, words.text.unicodeScalars) where at < scalars.count {
        if scalars[at] != 0, scalars[at] != scalar.value {
          throw .otherWords(handle, codePoint: at, row.object.place(of: "text"))
        }
      }
    }
    for words in row.words {
      if words.span.upperBound > scalars.count {
        scalars += repeatElement(0, count: words.span.upperBound - scalars.count)
      }
      for (at, scalar) in zip(words.span, words.text.unicodeScalars) { scalars[at] = scalar.value }
      pieces.insert(words.span)
    }
    lines[row.event.id.ordinal] = row.object.line
    rows.append(row)
  }

  /// The account; nil if no row was taken.
  func account() -> ToldAccount? {
    guard var source = rows.first?.source else { return nil }
    let text = text()
    source.text = text.string
    source.pieces = Self.disjoint(pieces).map(text.utf8)
    var annotated = AnnotatedSource(source: source)
    var mentions: Set<ActorMention> = []
    var timexes: Set<Timex> = []
    var quotes: Set<Quote> = []
    var actors = ActorGathering()
    for row in rows.sorted(by: { $0.event.id < $1.event.id }) {
      annotated.events.append(text.utf8(row.event))
      mentions.formUnion(row.mentions)
      timexes.formUnion(row.timexes)
      quotes.formUnion(row.quotes)
      for actor in row.actors { actors.add(actor) }
    }
    annotated.mentions = mentions.sorted(by: EvidenceOrder.mentions).map { mention in
      var mention = mention
      mention.span = text.utf8(mention.span)
      return mention
    }
    annotated.timexes = timexes.sorted(by: EvidenceOrder.timexes).map { timex in
      var timex = timex
      timex.span = text.utf8(timex.span)
      return timex
    }
    annotated.quotes = quotes.sorted(by: EvidenceOrder.quotes).map { quote in
      var quote = quote
      quote.content = quote.content.map(text.utf8)
      quote.cue = quote.cue.map(text.utf8)
      quote.speaker = quote.speaker.map(text.utf8)
      return quote
    }
    annotated.actors = actors.actors.map { actor in
      var actor = actor
      for index in actor.descriptions.indices {
        actor.descriptions[index].span = text.utf8(actor.descriptions[index].span)
      }
      return actor
    }
    var account = ToldAccount(annotated: annotated)
    for row in rows {
      let ordinal = row.event.id.ordinal
      if let episode = row.episode { account.episodes[ordinal] = episode }
      if !row.tags.isEmpty { account.tags[ordinal] = row.tags }
      if let note = row.note { account.notes[ordinal] = note }
    }
    return account
  }

  /// Pieces in order; those that overlap are one.
  private static func disjoint(_ pieces: Set<Range<Int>>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for piece in pieces.sorted(by: {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }) {
      if let last = result.last, piece.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, piece.upperBound)
      } else {
        result.append(piece)
      }
    }
    return result
  }
}

extension AccountAssembler {
  /// The text, and the byte at which each of its code points begins.
  private struct Text {
    var string: String
    var offsets: [Int32]

    func utf8(_ span: Range<Int>) -> Range<Int> {
      Int(offsets[span.lowerBound])..<Int(offsets[span.upperBound])
    }

    func utf8(_ event: Event) -> Event {
      var event = event
      event.span = utf8(event.span)
      event.trigger = utf8(event.trigger)
      let timex = event.date?.timex.map(utf8)
      event.date?.timex = timex
      for index in event.participants.indices {
        event.participants[index].span = utf8(event.participants[index].span)
      }
      for index in event.numbers.indices {
        event.numbers[index].span = utf8(event.numbers[index].span)
      }
      return event
    }
  }

  private func text() -> Text {
    var string = String.UnicodeScalarView()
    var offsets: [Int32] = []
    offsets.reserveCapacity(scalars.count + 1)
    var utf8Offset: Int32 = 0
    for (at, value) in scalars.enumerated() {
      var scalar = Unicode.Scalar(value) ?? " "
      if value == 0 {
        let isLone =
          at > 0 && scalars[at - 1] != 0 && at + 1 < scalars.count && scalars[at + 1] != 0
        scalar = isLone ? " " : "\n"
      }
      offsets.append(utf8Offset)
      utf8Offset += Int32(UTF8.width(scalar))
      string.append(scalar)
    }
    offsets.append(utf8Offset)
    return Text(string: String(string), offsets: offsets)
  }
}

/// The actors of several rows, each once, in the order of first appearance.
private struct ActorGathering {
  private struct Key: Hashable {
    var name: String
    var kind: NamedActor.Kind
  }

  private(set) var actors: [NamedActor] = []
  private var places: [Key: Int] = [:]

  mutating func add(_ actor: NamedActor) {
    let key = Key(name: actor.name, kind: actor.kind)
    guard let place = places[key] else {
      places[key] = actors.count
      actors.append(actor)
      return
    }
    for alias in actor.aliases where !actors[place].aliases.contains(alias) {
      actors[place].aliases.append(alias)
    }
    for description in actor.descriptions where !actors[place].descriptions.contains(description) {
      actors[place].descriptions.append(description)
    }
  }
}
