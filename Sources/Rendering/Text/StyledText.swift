/// What a run of text is, for its look.
package enum TextRole: String, Hashable, Sendable, CaseIterable {
  case plain, heading, field, value, id, date, source, actor, quotation, number, bar, difference,
    note, rule
}

/// One line of text in runs, each with a role. Free of control characters by construction.
package struct StyledText: Hashable, Sendable {
  package struct Run: Hashable, Sendable {
    package var text: String
    package var role: TextRole
  }

  package private(set) var runs: [Run] = []

  package init() {}

  /// A run of any text; what a terminal must not see is made harmless.
  package init(_ text: String, _ role: TextRole = .plain) {
    append(text, role)
  }

  /// Appends a run. Text from a source goes through `Columns.safe`, blanks at its ends too.
  package mutating func append(_ text: String, _ role: TextRole = .plain) {
    let safe = Columns.safe(text)
    guard !safe.isEmpty else { return }
    add(safe, role)
  }

  package mutating func append(_ other: StyledText) {
    for run in other.runs { add(run.text, run.role) }
  }

  /// Appends blanks.
  package mutating func appendBlanks(_ count: Int) {
    if count > 0 { add(String(repeating: " ", count: count), .plain) }
  }

  /// Appends text that the program made itself: known to be safe, blanks at its ends kept.
  mutating func appendFixed(_ text: String, _ role: TextRole = .plain) {
    if !text.isEmpty { add(text, role) }
  }

  package var plain: String { runs.map(\.text).joined() }
  package var isEmpty: Bool { runs.isEmpty }

  /// Columns on a terminal.
  package var width: Int { runs.reduce(0) { $0 + Columns.width(of: $1.text) } }

  private mutating func add(_ text: String, _ role: TextRole) {
    if runs.last?.role == role {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text: text, role: role))
    }
  }
}

extension StyledText {
  /// The text cut to a width, with `…` where something was left out.
  package func cut(to width: Int) -> StyledText {
    guard self.width > width else { return self }
    guard width > 0 else { return StyledText() }
    var result = StyledText()
    var left = width - 1
    for run in runs {
      var kept = ""
      for character in run.text {
        let columns = Columns.width(of: character)
        guard columns <= left else {
          while kept.last == " " { kept.removeLast() }
          result.appendFixed(kept + "…", run.role)
          return result
        }
        kept.append(character)
        left -= columns
      }
      result.appendFixed(kept, run.role)
    }
    return result
  }

  /// The text with blanks before or after it, to a width it does not exceed.
  package func padded(to width: Int, isRight: Bool = false) -> StyledText {
    let missing = width - self.width
    guard missing > 0 else { return self }
    var result = StyledText()
    if isRight { result.appendBlanks(missing) }
    result.append(self)
    if !isRight { result.appendBlanks(missing) }
    return result
  }

  /// The text without the blanks at its end.
  var trimmedEnd: StyledText {
    var result = self
    while let last = result.runs.last, last.text.last == " " {
      let kept = last.text.reversed().drop { $0 == " " }.reversed()
      result.runs.removeLast()
      result.appendFixed(String(kept), last.role)
    }
    return result
  }
}
