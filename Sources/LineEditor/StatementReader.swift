import CEditline

/// A prompt at a terminal that gives one whole statement at a time.
///
/// libedit holds and draws the line of the cursor and those below it; the lines above are part of its
/// prompt, which is how each can show the continuation prompt. In vi mode, whose commands span lines, all
/// lines are libedit's. The terminal is taken only while `next()` runs.
///
/// Not `Sendable`: libedit is a handle of one thread.
package final class StatementReader {
  let configuration: PromptConfiguration
  let terminal: PromptTerminal
  let isIncomplete: (String) -> Bool
  let complete: (String, Int) -> CompletionAnswer
  let rightPrompt: ((String) -> String?)?

  var editor: OpaquePointer?
  var keys: KeySource
  var history: StatementHistory
  private let historyFile: HistoryFile?
  /// Why the history is not kept, for the caller to tell once.
  package private(set) var historyProblem: HistoryProblem?

  var isVi = false
  /// The lines above the cursor's, each with its newline.
  var head = ""
  /// What libedit now shows before the line.
  var promptText = PromptText("")
  /// What a paste or a combining mark brings to its key.
  var pendingText = ""
  /// A key that follows the one being performed.
  var queuedKey: EditorKey?
  /// What follows a code that libedit was given.
  var queuedCodes: [Int32] = []
  /// What was cut and can be put back.
  var cuttings = Cuttings()
  var rightPromptSource: String?
  var rightPromptText = ""
  private var accepted = ""
  private var wasKilled = false
  /// Whether the terminal went away: libedit tells that from an interrupt only sometimes.
  var isAtEnd = false

  /// Gives nil when libedit cannot use the terminal.
  ///
  /// - Parameters:
  ///   - isIncomplete: whether Enter goes on with another line instead of giving the text.
  ///   - complete: the completions for a text and a UTF-8 offset in it.
  ///   - rightPrompt: a short word about the text as it stands; asked when typing rests.
  package init?(
    configuration: PromptConfiguration, terminal: PromptTerminal,
    isIncomplete: @escaping (String) -> Bool,
    complete: @escaping (String, Int) -> CompletionAnswer = { .none(at: $1) },
    rightPrompt: ((String) -> String?)? = nil
  ) {
    self.configuration = configuration
    self.terminal = terminal
    self.isIncomplete = isIncomplete
    self.complete = complete
    self.rightPrompt = rightPrompt
    keys = KeySource(descriptor: terminal.input)
    var statements: [String] = []
    var file = configuration.historyPath.map {
      HistoryFile(path: $0, limit: configuration.historySize)
    }
    do {
      statements = try file?.load() ?? []
    } catch {
      historyProblem = error
      file = nil
    }
    historyFile = file
    history = StatementHistory(statements, limit: configuration.historySize)
    guard open() else { return nil }
    for statement in history.statements { line_editor_remember(editor, statement) }
  }

  deinit { line_editor_close(editor) }

  private func open() -> Bool {
    let callbacks = line_editor_callbacks(
      context: Unmanaged.passUnretained(self).toOpaque(),
      next_key: { StatementReader.behind($0)?.nextKey() ?? Int32(LINE_EDITOR_END) },
      perform: { context, code in
        guard let reader = StatementReader.behind(context), let key = EditorKey(rawValue: code)
        else { return LINE_EDITOR_REFUSED }
        return reader.perform(key)
      })
    editor = line_editor_open(
      configuration.programName, terminal.input, terminal.output, terminal.type, callbacks)
    guard editor != nil else { return false }
    if configuration.readsBindings { line_editor_read_bindings(editor) }
    isVi = line_editor_is_vi(editor)
    // After the person's own: a change of mode there clears all bindings.
    for key in EditorKey.allCases {
      if let command = key.command {
        line_editor_bind_command(editor, key.rawValue, command)
      } else {
        line_editor_bind_callback(editor, key.rawValue)
      }
    }
    return true
  }

  /// libedit calls back only within `next()`, while the reader is alive.
  private static func behind(_ context: UnsafeMutableRawPointer?) -> StatementReader? {
    context.map { Unmanaged<StatementReader>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Waits for a statement.
  package func next() -> Input {
    history.rest()
    head = ""
    queuedKey = nil
    queuedCodes = []
    cuttings.rest()
    setRightPrompt("")
    rightPromptSource = ""
    setPrompt(configuration.prompt)
    line_signals_catch()
    // libedit itself would take the terminal only after it has drawn the prompt.
    line_editor_take_terminal(editor, true)
    write(TerminalControl.bracketedPasteOn)
    var result = line_editor_run(editor)
    if isAtEnd { result = Int32(LINE_EDITOR_END) }
    if result == Int32(LINE_EDITOR_END) { write("\r\n") }
    write(TerminalControl.bracketedPasteOff)
    line_signals_release()
    switch result {
    case Int32(LINE_EDITOR_END): return .endOfInput
    case Int32(LINE_EDITOR_INTERRUPTED):
      if wasKilled { line_signals_raise_deadly() }
      return wasKilled ? .endOfInput : .interrupted
    default:
      remember(accepted)
      return .statement(accepted)
    }
  }

  private func remember(_ statement: String) {
    guard history.add(statement) else { return }
    line_editor_remember(editor, statement)
    do {
      try historyFile?.append(statement)
    } catch {
      historyProblem = error
    }
  }

  /// Ends the line with what stands in it, drawn as it will stay on the screen.
  func accept(_ edited: EditedText) -> LineAnswer {
    accepted = edited.text
    setRightPrompt("")
    store(EditedText(edited.text))
    queuedKey = .accept
    return LINE_EDITOR_CHANGED
  }

  /// Leaves the line because of Ctrl-C or a signal.
  func abandon(killed: Bool = false) -> Int32 {
    wasKilled = killed
    setRightPrompt("")
    redraw(EditedText(current.text))
    write(killed ? "\r\n" : "^C\r\n")
    return Int32(LINE_EDITOR_INTERRUPTED)
  }
}
