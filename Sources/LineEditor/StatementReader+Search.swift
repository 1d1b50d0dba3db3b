import CEditline

extension StatementReader {
  /// Looks through the history while a person types words of a statement.
  ///
  /// Ctrl-R again goes further back, Enter gives the statement, Ctrl-C or Ctrl-G leaves what was typed
  /// before; any other key takes the statement to edit.
  func searchHistory(from edited: EditedText) -> LineAnswer {
    var query = ""
    var place = history.statements.count
    var found = edited
    var isFailing = false
    setRightPrompt("")
    while true {
      show(query: query, found: found, isFailing: isFailing)
      let event = keys.next(patience: -1)
      switch event {
      case .press(.scalar("\u{07}")), .press(.interrupt):
        return leaveSearch(with: edited)
      case .end, .signals:
        keys.putBack(event)
        return leaveSearch(with: edited)
      case .press(.scalar(let scalar)) where scalar.value >= 0x20:
        query.unicodeScalars.append(scalar)
        (place, isFailing) = step(before: history.statements.count, query, stayingAt: place)
      case .press(.key(.backspace)):
        if !query.isEmpty { query.removeLast() }
        (place, isFailing) = step(before: history.statements.count, query, stayingAt: place)
      case .press(.key(.search)):
        (place, isFailing) = step(before: place, query, stayingAt: place)
      case .press(.key(.enter)):
        _ = leaveSearch(with: found)
        return isIncomplete(found.text) ? LINE_EDITOR_CHANGED : accept(found)
      case .press(.key(let key)):
        _ = leaveSearch(with: found)
        return perform(key)
      case .press(.scalar("\u{1B}")): return leaveSearch(with: found)
      case .press(.scalar), .press(.paste), .press(.suspend):
        keys.putBack(event)
        return leaveSearch(with: found)
      case .idle: break
      }
      if place < history.statements.count { found = EditedText(history.statements[place]) }
    }
  }

  private func step(before end: Int, _ query: String, stayingAt place: Int) -> (Int, Bool) {
    guard let next = history.last(before: end, containing: query) else {
      return (place, !query.isEmpty)
    }
    return (next, false)
  }

  private func show(query: String, found: EditedText, isFailing: Bool) {
    erase()
    head = ""
    setPrompt("\(isFailing ? "not found" : "search"): \(query)\n")
    line_editor_replace(editor, found.text, 0)
    line_editor_draw(editor)
  }

  private func leaveSearch(with edited: EditedText) -> LineAnswer {
    redraw(edited)
    return LINE_EDITOR_KEPT
  }
}
