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

extension JSONFields {
  /// `start` and `end` in code points.
  func span() throws(InputMistake) -> Range<Int> {
    let (start, end) = (try integer("start"), try integer("end"))
    guard start >= 0 else { throw mistake("start", "a number from 0") }
    guard end > start else { throw mistake("end", "greater than 'start'") }
    guard end <= EventRowContent.longestSource else {
      throw mistake("end", "\(EventRowContent.longestSource) at most")
    }
    return start..<end
  }

  fileprivate func date() throws(InputMistake) -> EventDate? {
    guard let value = try edtf("date") else { return nil }
    return EventDate(value: value, basis: try word("dated"))
  }

  /// An EDTF value, or nil for null.
  func edtf(_ key: String) throws(InputMistake) -> EDTF? {
    guard let string = try stringOrNull(key) else { return nil }
    do {
      return try EDTF(string)
    } catch {
      throw mistake(key, "EDTF (\(error.message))")
    }
  }

  fileprivate func numbers(in span: Range<Int>) throws(InputMistake) -> [Quantity] {
    var numbers: [Quantity] = []
    for fields in try objects("numbers") {
      let value: Double
      switch try fields.value("value") {
      case .integer(let integer): value = Double(integer)
      case .number(let number): value = number
      default: throw fields.mistake("value", "a number")
      }
      numbers.append(
        Quantity(
          value: value, unit: try fields.stringOrNull("unit"),
          bound: try fields.has("bound") ? fields.word("bound") : .exactly, span: span))
    }
    return numbers
  }

  /// What is told of the source, if anything.
  fileprivate func source(_ handle: String) throws(InputMistake) -> Source {
    var source = Source(handle: handle, text: "")
    guard has("account") else { return source }
    let account = try object("account")
    source.title = try account.stringOrNull("title")
    source.outlet = try account.stringOrNull("outlet")
    source.author = try account.stringOrNull("author")
    source.published = try account.edtf("published")
    source.url = try account.stringOrNull("url")
    return source
  }

  /// Who takes part, where nothing but names and roles are known: each stands where its name does
  /// in the text, else for the whole of it.
  fileprivate func participants(
    in text: String, at span: Range<Int>
  ) throws(InputMistake) -> [Participant] {
    let roles = try object("roles")
    var names: [Participant.Role: [String]] = [:]
    for role in Participant.Role.allCases where roles.has(role.rawValue) {
      names[role] = try roles.strings(role.rawValue)
    }
    var participants: [Participant] = []
    let all = try strings("actors")
    for name in all {
      for role in Participant.Role.allCases where names[role]?.contains(name) ?? false {
        participants.append(
          Participant(
            name: name, kind: .person, role: role, span: Self.place(of: name, in: text, at: span)))
      }
    }
    let told = participants.map(\.name)
    guard all.allSatisfy(told.contains), names.values.allSatisfy({ $0.allSatisfy(all.contains) })
    else { throw mistake("roles", "the actors by their roles, each of them once at least") }
    return participants
  }

  private static func place(of name: String, in text: String, at span: Range<Int>) -> Range<Int> {
    let (words, sought) = (Array(text.unicodeScalars), Array(name.unicodeScalars))
    guard !sought.isEmpty, sought.count <= words.count else { return span }
    for start in 0...words.count - sought.count
    where words[start..<start + sought.count].elementsEqual(sought) {
      return span.lowerBound + start..<span.lowerBound + start + sought.count
    }
    return span
  }
}
