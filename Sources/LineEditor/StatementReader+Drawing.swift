import CEditline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Control sequences that every terminal of today knows.
enum TerminalControl {
  static let bracketedPasteOn = "\u{1B}[?2004h"
  static let bracketedPasteOff = "\u{1B}[?2004l"
  /// Clears the row, from its start, and those below. From the second column, because tmux moves what is
  /// cleared from its first corner into the scrolled-off lines, to come back when the window grows.
  static let clearBelow = "\r \u{1B}[J\r"
  static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }
  static func down(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)B" : "" }
}

extension StatementReader {
  /// The statement as libedit and the lines above hold it.
  var current: EditedText {
    let line = line_editor_current(editor)
    let bytes = UnsafeRawBufferPointer(start: line.bytes, count: line.length)
    return EditedText(
      head + String(decoding: bytes, as: UTF8.self), utf8Cursor: head.utf8.count + Int(line.cursor))
  }

  /// Gives the statement to libedit, which draws it after the key.
  func store(_ edited: EditedText) {
    let before = edited.beforeCursor
    head = ""
    if !isVi, let newline = before.lastIndex(of: "\n") { head = String(before[...newline]) }
    setPrompt(statementPrompt)
    line_editor_replace(
      editor, String(edited.text.dropFirst(head.count)),
      Int32(edited.afterCursor.unicodeScalars.count))
  }

  /// The prompt with the lines above the cursor's in it, as many as leave room for the rest.
  private var statementPrompt: String {
    guard !head.isEmpty else { return configuration.prompt }
    let lines = head.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let room = max(size.rows - 4, 1)
    var text = lines.count > room ? "... \(lines.count - room) lines above\n" : ""
    for (index, line) in lines.enumerated().suffix(room) {
      let visible = line.replacing("\u{1B}", with: "")
      text +=
        (index == 0 ? configuration.prompt : configuration.continuationPrompt) + visible + "\n"
    }
    return text + configuration.continuationPrompt
  }

  func setPrompt(_ text: String) {
    promptText = PromptText(text, width: size.columns)
    line_editor_set_prompt(editor, promptText.forLibedit)
  }

  func setRightPrompt(_ text: String) {
    rightPromptText = text
    line_editor_set_right_prompt(editor, PromptText(text).forLibedit)
  }

  /// Draws the statement anew in place of what is drawn, where no key's answer would.
  func redraw(_ edited: EditedText) {
    erase()
    store(edited)
    line_editor_draw(editor)
  }

  /// Clears what is drawn; the cursor stands where the prompt began.
  func erase() {
    write(TerminalControl.up(cursorRow) + TerminalControl.clearBelow)
  }

  /// Moves to a free row under what is drawn.
  func moveBelow() {
    let line = line_editor_current(editor)
    let bytes = UnsafeRawBufferPointer(start: line.bytes, count: line.length)
    var end = ScreenPosition(width: size.columns)
    end.advance(over: promptText.visible + String(decoding: bytes, as: UTF8.self))
    write(TerminalControl.down(min(end.row, size.rows - 1) - cursorRow) + "\r\n")
  }

  /// The row of the cursor below the prompt's first, as drawn.
  var cursorRow: Int {
    let line = line_editor_current(editor)
    let bytes = UnsafeRawBufferPointer(start: line.bytes, count: line.cursor)
    var position = ScreenPosition(width: size.columns)
    position.advance(over: promptText.visible + String(decoding: bytes, as: UTF8.self))
    return min(position.row, size.rows - 1)
  }

  var size: (columns: Int, rows: Int) {
    var columns: Int32 = 80
    var rows: Int32 = 24
    _ = line_terminal_size(terminal.output, &columns, &rows)
    return (Int(columns), Int(rows))
  }

  func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeBytes(terminal.output, $0) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
