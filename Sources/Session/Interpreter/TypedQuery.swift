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
    if let colon = colon(before: straw) { return [colon] }
    if let first = words.first, first.utf8Span.lowerBound == tree.utf8Span.lowerBound {
      if let known = otherTools(first.text) { return [known] }
      if words.count == 1, tree.stages.isEmpty, handles.contains(first.text.lowercased()) {
        return ["'source:\(first.text.lowercased())' finds what it tells"]
      }
    }
    return [fullWidth, pipe(before: straw), wildcard, invisible(straw)]
      .compactMap(\.self).prefix(1).map(\.self)
  }

  /// Ways out of a value that nothing bears.
  func habits(ofValue value: String, in field: Field) -> [String] {
    if let fullWidth { return [fullWidth] }
    if let hidden = Self.hidden(in: value) { return [hidden] }
    guard let sign = value.first, "!-~".contains(sign), value.count > 1 else { return [] }
    return sign == "~"
      ? ["did you mean '\(field.rawValue)~\(value.dropFirst())'?"]
      : ["did you mean '-\(field.rawValue):\(value.dropFirst())'?"]
  }

  /// Of a first word that another program or language begins with.
  private func otherTools(_ word: String) -> String? {
    let name = word.lowercased()
    if let command = CommandHabits.command(meantBy: name) {
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

  /// `?` and `*` in a bare word.
  private var wildcard: String? {
    guard tree.bareWords.count == 1, case .literal? = tree.filter, let word = tree.bareWords.first,
      let mark = word.text.firstIndex(where: { "?*".contains($0) }), mark > word.text.startIndex
    else { return nil }
    let bare = word.text.filter { !"?*".contains($0) }
    return "'?' and '*' are wildcards after '~' only: text~*\(word.text)*, or leave it out: \(bare)"
  }

  /// Signs in the double width that keyboards of East Asia give.
  private var fullWidth: String? {
    guard text.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) else {
      return nil
    }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      plain.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return "its signs have double width; did you mean '\(PlainText.safe(String(plain)))'?"
  }

  private func invisible(_ straw: LastStraw) -> String? {
    let bytes = Array(text.utf8)
    return Self.hidden(
      in: String(decoding: bytes[straw.utf8Span.clamped(to: 0..<bytes.count)], as: UTF8.self))
  }

  /// A character that cannot be seen, which a copy from a page brings along.
  private static func hidden(in words: String) -> String? {
    let hidden = words.unicodeScalars.first {
      $0.properties.generalCategory == .format && $0 != "\u{200D}" && $0 != "\u{200C}"
    }
    return hidden.map {
      "there is a character in it that cannot be seen (U+\(String($0.value, radix: 16, uppercase: true))): type it anew"
    }
  }
}
