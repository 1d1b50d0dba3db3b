import Diagnostics
import QueryEngine
import QueryLanguage

/// A query as it was typed, to tell what somebody probably meant by one that finds nothing: words of
/// other tools, a pipe that is missing, a sign from another keyboard.
struct TypedQuery {
  var tree: QueryTree
  var text: String

  /// Ways out where a term has left nothing.
  func habits(at straw: LastStraw, handles: [String]) -> [String] {
    let words = tree.bareWords
    if let colon = joined(before: straw) ?? colon(before: straw) ?? date(at: straw) {
      return [colon]
    }
    if let first = words.first, first.utf8Span.lowerBound == tree.utf8Span.lowerBound {
      if words.count <= 3, let known = otherTools(first.text, isAlone: words.count < 3) {
        return [known]
      }
      if words.count == 1, tree.stages.isEmpty, handles.contains(first.text.lowercased()) {
        return ["'source:\(first.text.lowercased())' finds what it tells"]
      }
    }
    return [fullWidth, pipe(before: straw), wildcard, invisible(straw), speech]
      .compactMap(\.self).prefix(1).map(\.self)
  }

  /// Ways out of a value that nothing bears.
  func habits(ofValue value: String, in field: Field) -> [String] {
    if let fullWidth { return [fullWidth] }
    if let hidden = Self.hidden(in: value) { return [hidden] }
    if FieldTable[field].canBeMissing,
      ["null", "none", "nil", "empty", "unknown", "missing"].contains(value.lowercased())
    {
      return ["'\(field.rawValue):?' finds events without one"]
    }
    let bare = value.filter { $0 != "%" }
    if bare != value, !bare.isEmpty {
      return [
        "did you mean '\(field.rawValue):\(bare)'? ':' finds it anywhere; wildcards are * and ?"
      ]
    }
    guard let sign = value.first, "!-~".contains(sign), value.count > 1 else { return [] }
    return sign == "~"
      ? ["did you mean '\(field.rawValue)~\(value.dropFirst())'?"]
      : ["did you mean '-\(field.rawValue):\(value.dropFirst())'?"]
  }

  /// Of a first word that another program or language begins with.
  private func otherTools(_ word: String, isAlone: Bool) -> String? {
    let name = word.lowercased()
    let isCommand = CommandName(rawValue: name) != nil
    if isAlone || isCommand, let command = CommandHabits.command(meantBy: name) {
      return "commands begin with a dot: '.\(command.rawValue)'"
    }
    if name.hasPrefix("\\") { return "commands begin with a dot; '.help' lists them" }
    if ["select", "insert", "update", "delete", "describe"].contains(name) {
      return "this is no SQL: filter, then stages: 'source:envoy | show date, actor'"
    }
    return nil
  }

  /// `count by source` without its pipe.
  private func pipe(before straw: LastStraw) -> String? {
    guard let word = tree.stageWithoutPipe, straw.utf8Span.lowerBound >= word.utf8Span.lowerBound
    else { return nil }
    let bytes = Array(text.utf8)
    let stage = String(
      decoding: bytes[word.utf8Span.lowerBound..<tree.utf8Span.upperBound], as: UTF8.self)
    let filter = bytes[tree.utf8Span.lowerBound..<word.utf8Span.lowerBound]
    let whole = String(decoding: filter, as: UTF8.self) + "| " + stage
    guard case .complete = StatementParser.parse(whole) else { return nil }
    return "a stage follows a pipe: '\(PlainText.safe(whole))'"
  }

  /// `date between A and B`, `place is null`, `actor like x`.
  private func joined(before straw: LastStraw) -> String? {
    let words = tree.bareWords
    for (index, word) in words.enumerated().dropLast(2) {
      guard let field = FieldTable.field(named: word.text),
        straw.utf8Span.lowerBound >= word.utf8Span.lowerBound
      else { continue }
      let value = PlainText.safe(words[index + 2].text)
      switch words[index + 1].text.lowercased() {
      case "between" where index + 3 < words.count:
        return
          "did you mean '\(field.rawValue):\(value)..\(PlainText.safe(words[index + 3].text))'?"
      case "is" where ["null", "none", "empty", "missing"].contains(value.lowercased()):
        return "did you mean '\(field.rawValue):?'?"
      case "is", "like", "in", "contains", "equals", "has", "of", "on", "at":
        return "did you mean '\(field.rawValue):\(value)'?"
      default: continue
      }
    }
    return nil
  }

  /// A day, month or year by itself.
  private func date(at straw: LastStraw) -> String? {
    guard
      let word = tree.bareWords.first(where: { $0.utf8Span == straw.utf8Span }),
      word.text.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }),
      case .complete = StatementParser.parse("date:\(word.text)")
    else { return nil }
    return "did you mean 'date:\(word.text)'?"
  }

  /// A question or a request in a whole sentence.
  private var speech: String? {
    let openings = [
      "show", "what", "who", "whom", "when", "where", "which", "why", "how", "list", "find", "give",
      "get", "search", "tell", "please", "did", "is",
    ]
    guard tree.bareWords.count > 1, let first = tree.bareWords.first,
      openings.contains(first.text.lowercased())
    else { return nil }
    return "words are looked for as they stand; '.help' tells how to ask"
  }

  /// `actor witkoff` without its colon.
  private func colon(before straw: LastStraw) -> String? {
    let words = tree.bareWords
    for (name, value) in zip(words, words.dropFirst()) {
      guard name.utf8Span.lowerBound <= straw.utf8Span.lowerBound,
        straw.utf8Span.lowerBound <= value.utf8Span.lowerBound,
        let field = FieldTable.field(named: name.text)
      else { continue }
      return "did you mean '\(field.rawValue):\(PlainText.safe(value.text))'?"
    }
    // `actor!witkoff`
    for word in words {
      guard let mark = word.text.firstIndex(of: "!"),
        let field = FieldTable.field(named: String(word.text[..<mark]))
      else { continue }
      let value = word.text[mark...].dropFirst()
      return "did you mean '\(field.rawValue)!=\(PlainText.safe(String(value)))'?"
    }
    return nil
  }
}
