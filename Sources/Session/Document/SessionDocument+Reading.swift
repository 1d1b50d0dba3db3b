package import Diagnostics

extension SessionDocument {
  /// Reads a session file.
  /// - Parameter path: for messages only.
  /// - Throws: what is wrong with the front matter or a fence, with its line.
  package init(text: String, path: String) throws(Diagnostic) {
    // At the byte: a carriage return stays at the end of its line.
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    endsWithLineBreak = text.utf8.last == UInt8(ascii: "\n")
    if endsWithLineBreak { lines.removeLast() }

    var at = 0
    frontMatter = []
    header = SessionHeader()
    if lines.first?.isRule == true {
      guard let end = lines.dropFirst().firstIndex(where: \.isRule) else {
        throw SessionFileError.unclosedFrontMatter.diagnostic(path: path, line: 1, text: lines[0])
      }
      frontMatter = Array(lines[0...end])
      let yaml = lines[1..<end].map(\.withoutReturn).joined(separator: "\n")
      header = try SessionHeader(yaml: yaml, path: path)
      at = end + 1
    }

    parts = []
    var prose: [String] = []
    while at < lines.count {
      guard let mark = FenceMark(lines[at]) else {
        prose.append(lines[at])
        at += 1
        continue
      }
      guard let end = lines[(at + 1)...].firstIndex(where: { mark.isClosed(by: $0) }) else {
        throw SessionFileError.unclosedFence.diagnostic(
          path: path, line: at + 1, text: lines[at])
      }
      // A code block of another language is prose whatever it holds.
      if mark.language != "synoptic" {
        prose += lines[at...end]
      } else {
        try mark.check(path: path, line: at + 1, text: lines[at])
        if !prose.isEmpty { parts.append(.prose(prose)) }
        prose = []
        let exchanges = try Self.exchanges(lines[(at + 1)..<end], path: path)
        parts.append(
          .fence(Fence(opening: lines[at], exchanges: exchanges, closing: lines[end])))
      }
      at = end + 1
    }
    if !prose.isEmpty { parts.append(.prose(prose)) }
    try TeacherNotes.check(self, path: path)
  }

  private static func exchanges(
    _ lines: ArraySlice<String>, path: String
  ) throws(Diagnostic) -> [Exchange] {
    var result: [Exchange] = []
    for index in lines.indices {
      let line = lines[index]
      if FenceMark(line) != nil {
        throw SessionFileError.fenceWithin.diagnostic(path: path, line: index + 1, text: line)
      }
      if SessionPrompt.opens(line, SessionPrompt.first) {
        result.append(Exchange(line: index + 1, statementLines: [line]))
      } else if result.isEmpty {
        throw SessionFileError.outputWithoutStatement.diagnostic(
          path: path, line: index + 1, text: line)
      } else if SessionPrompt.opens(line, SessionPrompt.next),
        result[result.count - 1].outputLines.isEmpty
      {
        result[result.count - 1].statementLines.append(line)
      } else {
        result[result.count - 1].outputLines.append(line)
      }
    }
    return result
  }
}

/// The line that opens a code block: three or more backticks or tildes, and what stands behind.
struct FenceMark {
  private let character: Character
  private let length: Int
  private let indent: Int
  /// What stands behind the marks, word by word.
  let words: [Substring]

  init?(_ line: String) {
    let bare = line.drop { $0 == " " }
    guard let first = bare.first, first == "`" || first == "~" else { return nil }
    let marks = bare.prefix { $0 == first }.count
    let info = bare.dropFirst(marks)
    // Backticks behind backticks are code within a line.
    guard marks >= 3, first == "~" || !info.contains("`") else { return nil }
    indent = line.count - bare.count
    guard indent < 4 else { return nil }
    character = first
    length = marks
    words = info.split(whereSeparator: \.isWhitespace)
  }

  var language: Substring? { words.first }

  func isClosed(by line: String) -> Bool {
    let marks = line.trimmedEnd.drop { $0 == " " }
    return marks.count >= length && marks.allSatisfy { $0 == character }
  }

  /// - Throws: what is wrong with a fence of statements.
  func check(path: String, line: Int, text: String) throws(Diagnostic) {
    if indent > 0 {
      throw SessionFileError.indentedFence.diagnostic(path: path, line: line, text: text)
    }
    if words.count > 1, words[1] != SessionDocument.Fence.exerciseWord || words.count > 3 {
      throw SessionFileError.unknownFence.diagnostic(path: path, line: line, text: text)
    }
  }
}

extension SessionPrompt {
  /// Whether a line of a fence begins with this prompt, whose last blank may be cut.
  static func opens(_ line: String, _ prompt: String) -> Bool {
    line.hasPrefix(prompt) || line.withoutReturn + " " == prompt
  }
}

extension String {
  var trimmedEnd: String {
    var end = endIndex
    while end > startIndex, self[index(before: end)].isWhitespace { end = index(before: end) }
    return String(self[..<end])
  }

  /// The line without the carriage return that some editors put before each line break.
  var withoutReturn: String { utf8.last == UInt8(ascii: "\r") ? String(dropLast()) : self }

  /// Whether it begins or ends the front matter; a byte-order mark may stand before it.
  fileprivate var isRule: Bool {
    let bare = unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
    return bare.trimmedEnd == "---"
  }
}
