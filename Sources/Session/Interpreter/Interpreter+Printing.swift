package import Diagnostics
import Foundation
import QueryEngine
import Rendering

/// Where results go instead of the screen.
struct Redirection {
  var path: String
  /// Whether only the next result goes there.
  var isOnce: Bool
}

extension Interpreter {
  /// The text of an output for the screen.
  package func text(of output: Outcome.Output) -> String {
    text(of: output, settings)
  }

  /// What must be said beside an output whose form has no room for it: "2 undated events were
  /// left out" beside JSON.
  package func notes(beside output: Outcome.Output) -> [Diagnostic] {
    guard !settings.mode.carriesNotes else { return [] }
    switch output {
    case .text, .styled: return []
    case .result(let result), .whole(let result): return result.notes.map { Diagnostic(.note, $0) }
    }
  }

  /// The text of an outcome as session files hold it: no colour, nothing left out.
  package func transcript(of outcome: Outcome) -> String {
    (outcome.outputs.map { text(of: $0, plainSettings) } + outcome.diagnostics.map { message($0) })
      .joined()
  }

  private func text(of output: Outcome.Output, _ settings: OutputSettings) -> String {
    switch output {
    case .text(let text):
      let lines = HangingText.wrapped(text, to: settings.width)
      return lines.hasSuffix("\n") ? lines : lines + "\n"
    case .styled(let lines): return renderer(settings).render(lines)
    case .result(let result): return renderer(settings).render(result)
    case .whole(let result):
      var whole = settings
      whole.isInteractive = false
      return renderer(whole).render(result)
    }
  }

  /// As it is printed where no person reads along.
  private var plainSettings: OutputSettings {
    var plain = settings
    plain.isColoured = false
    plain.isInteractive = false
    return plain
  }

  /// A message in the one form.
  package func message(_ diagnostic: Diagnostic) -> String {
    DiagnosticText(diagnostic, width: settings.width).plain + "\n"
  }

  /// Writes results to the file that `.output` or `.once` named.
  /// - Returns: what is left for the screen.
  func redirected(_ outputs: [Outcome.Output]) throws(Failure) -> [Outcome.Output] {
    guard let redirection else { return outputs }
    let results = outputs.filter(\.isResult)
    guard !results.isEmpty else { return outputs }
    let written = results.map { text(of: $0, plainSettings) }.joined()
    if redirection.isOnce {
      self.redirection = nil
      try TextFile.working { () throws(Diagnostic) in
        try TextFile.write(written, to: redirection.path)
      }
    } else {
      try TextFile.working { () throws(Diagnostic) in
        try TextFile.append(written, to: redirection.path)
      }
    }
    return outputs.filter { !$0.isResult }
  }

  private func renderer(_ settings: OutputSettings) -> Renderer {
    Renderer(
      mode: settings.mode, width: settings.width, isColoured: settings.isColoured,
      rowLimit: settings.isInteractive ? Self.interactiveRows : nil)
  }

  /// How many events of a long listing need be read; nil where all of them are printed or kept.
  var shownRows: Int? {
    guard settings.isInteractive, settings.mode.showsEnds, redirection == nil, recorder == nil
    else { return nil }
    return Self.interactiveRows
  }

  /// Rows of a long result that a person is shown, half of them from its end.
  private static let interactiveRows = 40
}

extension Outcome.Output {
  fileprivate var isResult: Bool {
    switch self {
    case .result, .whole: true
    case .text, .styled: false
    }
  }
}

extension OutputMode {
  /// Whether of a long result only both ends are shown to a person.
  fileprivate var showsEnds: Bool {
    switch self {
    case .table, .box: true
    case .line, .csv, .json, .jsonl, .markdown, .html: false
    }
  }
}
