import CEditline

extension StatementReader {
  /// Completes at the cursor: one candidate is inserted, what several share is inserted, else they are listed.
  func completeAtCursor(_ edited: EditedText) -> LineAnswer {
    var edited = edited
    let answer = complete(edited.text, edited.utf8Cursor)
    let range = answer.range.clamped(to: 0..<edited.text.utf8.count)
    guard let only = answer.completions.first else { return LINE_EDITOR_REFUSED }
    if answer.completions.count == 1 {
      edited.replace(utf8: range, with: only.replacement)
      if only.isFinal {
        if edited.afterCursor.first == " " {
          _ = edited.moveRight()
        } else {
          edited.insert(" ")
        }
      }
      store(edited)
      return LINE_EDITOR_CHANGED
    }
    let shared = Self.sharedPrefix(of: answer.completions.map(\.replacement))
    let typed = edited.text.utf8.dropFirst(range.lowerBound).prefix(range.count)
    let typedText = String(Substring(typed))
    // A shared quote alone is no step forward.
    if shared.lowercased().hasPrefix(typedText.lowercased()),
      shared.dropFirst(typedText.count).contains(where: { $0.isLetter || $0.isNumber })
    {
      edited.replace(utf8: range, with: shared)
      store(edited)
      return LINE_EDITOR_CHANGED
    }
    list(answer.completions)
    return LINE_EDITOR_KEPT
  }

  private func list(_ completions: [Completion]) {
    let table = CandidateTable(
      completions: completions, width: size.columns, rowLimit: size.rows - cursorRow - 3)
    moveBelow()
    write(table.lines.joined(separator: "\r\n") + "\r\n")
    line_editor_draw(editor)
  }

  /// What all texts begin with, by whole characters.
  static func sharedPrefix(of texts: [String]) -> String {
    guard let first = texts.first else { return "" }
    return texts.dropFirst().reduce(first) { shared, text in
      String(zip(shared, text).prefix { $0 == $1 }.map(\.0))
    }
  }
}
