import Chronology
import Narrative

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

  func date() throws(InputMistake) -> EventDate? {
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

  func numbers(in span: Range<Int>) throws(InputMistake) -> [Quantity] {
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
  func source(_ handle: String) throws(InputMistake) -> Source {
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
  func participants(
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
