import CEditline

/// What a key's performance answers libedit: one of the LINE_EDITOR_ codes.
typealias LineAnswer = line_editor_answer

extension StatementReader {
  /// How long typing rests before the right prompt is asked, in milliseconds.
  private static let rest: Int32 = 80

  /// Waits for the next key that libedit is to see.
  func nextKey() -> Int32 {
    if let key = queuedKey {
      queuedKey = nil
      return key.rawValue
    }
    if !queuedCodes.isEmpty { return queuedCodes.removeFirst() }
    keepLinesAbove()
    while true {
      let isStale = rightPrompt != nil && rightPromptSource != current.text
      switch keys.next(patience: isStale ? Self.rest : -1) {
      case .press(.scalar(let scalar)):
        cuttings.rest()
        return code(of: scalar)
      case .press(.key(let key)):
        if !key.isCut { cuttings.rest() }
        guard isVi, let code = key.viCodes.first else { return key.rawValue }
        queuedCodes = Array(key.viCodes.dropFirst())
        return code
      case .press(.paste(let text)):
        cuttings.rest()
        pendingText = text
        return EditorKey.paste.rawValue
      case .press(.interrupt): return abandon()
      case .press(.suspend): suspend()
      case .idle: refreshRightPrompt()
      case .end:
        isAtEnd = true
        return Int32(LINE_EDITOR_END)
      case .signals(let flags):
        if let code = answer(signals: flags) { return code }
      }
    }
  }

  /// A mark that joins the character before goes by the statement, where it can be composed.
  private func code(of scalar: Unicode.Scalar) -> Int32 {
    guard scalar.properties.canonicalCombiningClass != .notReordered else {
      return Int32(scalar.value)
    }
    pendingText = String(scalar)
    return EditorKey.compose.rawValue
  }

  /// Restores the rule that lines above the cursor's are in the prompt, which commands of libedit break.
  private func keepLinesAbove() {
    guard !isVi else { return }
    let edited = current
    if edited.beforeCursor.utf8.dropFirst(head.utf8.count).contains(UInt8(ascii: "\n")) {
      redraw(edited)
    }
  }

  private func refreshRightPrompt() {
    let edited = current
    rightPromptSource = edited.text
    let text = rightPrompt?(edited.text) ?? ""
    guard text != rightPromptText else { return }
    setRightPrompt(text)
    redraw(edited)
  }

  private func answer(signals flags: Int32) -> Int32? {
    if flags & Int32(LINE_SIGNAL_DEADLY) != 0 { return abandon(killed: true) }
    if flags & Int32(LINE_SIGNAL_INTERRUPT) != 0 { return abandon() }
    if flags & Int32(LINE_SIGNAL_SUSPEND) != 0 {
      suspend()
    } else if flags & Int32(LINE_SIGNAL_RESUME) != 0 {
      // Who stopped us may have changed the terminal, and nobody moved below what is drawn.
      moveBelow()
      line_editor_take_terminal(editor, false)
      resume()
    } else if flags & Int32(LINE_SIGNAL_RESIZE) != 0 {
      let edited = current
      erase()
      line_editor_resize(editor)
      store(edited)
      line_editor_draw(editor)
    }
    return nil
  }

  private func suspend() {
    moveBelow()
    write(TerminalControl.bracketedPasteOff)
    line_editor_take_terminal(editor, false)
    line_signals_suspend()
    _ = line_signals_take()
    resume()
  }

  private func resume() {
    line_editor_take_terminal(editor, true)
    write(TerminalControl.bracketedPasteOn)
    line_editor_resize(editor)
    line_editor_draw(editor)
  }

  /// Does what a bound key means.
  func perform(_ key: EditorKey) -> LineAnswer {
    var edited = current
    let isDone: Bool
    switch key {
    case .enter:
      guard isIncomplete(edited.text) else { return accept(edited) }
      edited.insert("\n")
      isDone = true
    case .newline:
      edited.insert("\n")
      isDone = true
    case .paste, .compose:
      edited.insert(pendingText)
      pendingText = ""
      isDone = true
    case .end:
      if edited.isEmpty { return LINE_EDITOR_EOF }
      // On the empty line that a statement waits for nothing more comes: it ends as it is.
      if edited.text.hasSuffix("\n"), edited.afterCursor.isEmpty { return accept(edited) }
      isDone = edited.deleteForward()
    case .left: isDone = edited.moveLeft()
    case .right: isDone = edited.moveRight()
    case .backspace: isDone = edited.deleteBackward()
    case .deleteForward: isDone = edited.deleteForward()
    case .lineStart:
      edited.moveToLineStart()
      isDone = true
    case .lineEnd:
      edited.moveToLineEnd()
      isDone = true
    case .up: isDone = edited.moveUp() || recall(&edited, history.older(from: edited.text))
    case .down: isDone = edited.moveDown() || recall(&edited, history.newer(from: edited.text))
    case .earlierLike, .laterLike: isDone = recallAlike(&edited, isEarlier: key == .earlierLike)
    case .complete: return completeAtCursor(edited)
    case .search: return searchHistory(from: edited)
    case .cutWordBefore: isDone = cuttings.add(edited.cutWordBefore(), before: true)
    case .cutWordAfter: isDone = cuttings.add(edited.cutWordAfter())
    case .cutRest: isDone = cuttings.add(edited.cutRest())
    case .cutLine:
      let rest = cuttings.add(edited.cutRest(isWithinLine: true))
      isDone = cuttings.add(edited.cutToLineStart(), before: true) || rest
    case .putBack:
      edited.insert(cuttings.text)
      isDone = !cuttings.text.isEmpty
    case .accept, .wordLeft, .wordRight: return LINE_EDITOR_KEPT
    }
    guard isDone else { return LINE_EDITOR_REFUSED }
    store(edited)
    return LINE_EDITOR_CHANGED
  }

  private func recall(_ edited: inout EditedText, _ statement: String?) -> Bool {
    guard let statement else { return false }
    edited = EditedText(statement)
    return true
  }

  /// Recalls by what stands before the cursor, which stays where it is.
  private func recallAlike(_ edited: inout EditedText, isEarlier: Bool) -> Bool {
    let prefix = String(edited.beforeCursor)
    let found =
      isEarlier
      ? history.older(from: edited.text, startingWith: prefix)
      : history.newer(from: edited.text, startingWith: prefix)
    guard let found else { return false }
    edited = EditedText(
      found, utf8Cursor: found.hasPrefix(prefix) ? prefix.utf8.count : found.utf8.count)
    return true
  }
}
