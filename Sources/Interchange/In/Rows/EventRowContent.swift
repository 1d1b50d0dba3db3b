import Chronology
import Narrative
import QueryEngine

/// What an event's row says. Its spans count code points, until `AccountAssembler` has put the
/// text of the source together.
struct EventRowContent {
  /// A piece of the source's text, and where it stands.
  struct Words {
    var span: Range<Int>
    var text: String
  }

  var object: RowObject
  var event: Event
  var text: String
  var episode: Int?
  var tags: [String]
  var note: String?
  /// What is told of the source, without its text.
  var source: Source
  var words: [Words]
  var actors: [NamedActor] = []
  var mentions: [ActorMention] = []
  var timexes: [Timex] = []
  var quotes: [Quote] = []
}

extension EventRowContent {
  /// Longer sources are refused: one short row must not ask for gigabytes.
  static let longestSource = 1 << 24

  init(_ object: RowObject) throws(InputMistake) {
    let fields = JSONFields(object)
    let handle = try fields.string("source")
    guard Handle.isValid(handle) else { throw .badHandle(handle, fields.place(of: "source")) }
    guard let id = EventID(try fields.string("id")), id.source == handle,
      id.description == (try fields.string("id"))
    else { throw fields.mistake("id", "the source, a dot and a number from 1") }
    let text = try fields.string("text")
    let span = try fields.span()
    guard span.count == text.unicodeScalars.count else {
      throw fields.mistake(
        "end", "\(span.lowerBound + text.unicodeScalars.count), for 'text' is so long")
    }
    self.object = object
    self.text = text
    event = Event(
      id: id, span: span, trigger: span, kind: try fields.word("kind"),
      certainty: try fields.word("certainty"), date: try fields.date(),
      place: try fields.stringOrNull("place"), numbers: try fields.numbers(in: span),
      speaker: try fields.stringOrNull("speaker"), origins: try fields.strings("origin"))
    episode = try fields.has("episode") ? fields.integer("episode") : nil
    guard try fields.value("episode") == .null || (1...Int(Int32.max)).contains(episode ?? 0) else {
      throw fields.mistake("episode", "a number from 1, or null")
    }
    tags = try fields.strings("tags")
    note = try fields.stringOrNull("note")
    source = try fields.source(handle)
    words = [Words(span: span, text: text)]
    if fields.has("evidence") {
      try readEvidence(try fields.object("evidence"))
    } else {
      event.participants = try fields.participants(in: text, at: span)
    }
    try check(fields)
  }

  /// A row says some things twice (`latest` follows from `date`): both must be the same, so that it
  /// is written again as it was read.
  private func check(_ fields: JSONFields) throws(InputMistake) {
    let row = EventRow(
      event: event, text: text, codePointSpan: event.span, episode: episode, tags: tags, note: note)
    for member in EventRows.members(row, kindKey: "kind") {
      // Without evidence the names by role are all that is known of who takes part.
      if !fields.has("evidence"), ["actors", "roles"].contains(member.key) { continue }
      let given = try fields.value(member.key)
      if given != member.value, given.bytes != member.value.bytes {
        throw fields.mistake(member.key, "\(member.value.text), as the rest of the row has it")
      }
    }
  }
}
