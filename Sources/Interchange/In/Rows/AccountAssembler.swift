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
  var scalars: [UInt32] = []
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
    source.pieces = Self.joined(pieces).map(text.utf8)
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

  /// Spans in order; those that overlap are one.
  /// - Parameter areJoinedAtEnds: Whether those that only touch are one too.
  static func joined(_ spans: some Sequence<Range<Int>>, areJoinedAtEnds: Bool = false) -> [Range<
    Int
  >] {
    var result: [Range<Int>] = []
    for span in spans.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    ) {
      if let last = result.last,
        span.lowerBound < last.upperBound || areJoinedAtEnds && span.lowerBound == last.upperBound
      {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        result.append(span)
      }
    }
    return result
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
    actors[place].aliases.appendNew(actor.aliases)
    actors[place].descriptions.appendNew(actor.descriptions)
  }
}

extension Array where Element: Hashable {
  /// Appends what is not there yet.
  fileprivate mutating func appendNew(_ others: [Element]) {
    if others == self { return }
    var known = Set(self)
    for other in others where known.insert(other).inserted { append(other) }
  }
}
