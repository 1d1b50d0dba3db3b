import Diagnostics
import QueryEngine
import QueryLanguage
import Rendering

extension Interpreter {
  func mode(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    guard let argument = call.arguments.first else { return [.text(settings.mode.rawValue)] }
    try call.atMost(1)
    guard let mode = OutputMode(rawValue: argument.text.lowercased()) else {
      let known = OutputMode.allCases.map(\.rawValue)
      throw call.failure(
        "there is no mode '\(PlainText.safe(argument.text))'", at: argument.utf8Span,
        help: [
          Suggestion.question(for: argument.text, among: known)
            ?? "the modes are \(known.joined(separator: ", "))"
        ])
    }
    settings.mode = mode
    return []
  }

  func width(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    guard let argument = call.arguments.first else { return [.text("\(settings.width)")] }
    try call.atMost(1)
    guard let width = Int(argument.text), OutputSettings.widths.contains(width) else {
      let (least, most) = (OutputSettings.widths.lowerBound, OutputSettings.widths.upperBound)
      throw call.failure(
        "a width is a number from \(least) to \(most)", at: argument.utf8Span,
        help: ["for example: \(CommandTable.entry(.width).example)"])
    }
    settings.width = width
    return []
  }

  func output(_ call: CommandCall, isOnce: Bool) throws(Failure) -> [Outcome.Output] {
    guard let argument = call.arguments.first else {
      if isOnce { _ = try call.argument(0) }
      return [.text(redirection.map { "results go to \($0.path)" } ?? "results go to the screen")]
    }
    try call.atMost(1)
    if argument.text == "off", !isOnce {
      redirection = nil
      return []
    }
    let target = try target(argument, in: call)
    if !isOnce {
      // The file begins empty; what cannot be written is told now, not at the first result.
      try TextFile.working { () throws(Diagnostic) in try TextFile.write("", to: target) }
    }
    redirection = Redirection(path: target, isOnce: isOnce)
    return []
  }

  /// `.last`: the last result in full, whatever its length.
  func last(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    guard let result = try wholeResult() else {
      throw call.failure(
        "there is no result yet", at: call.command.nameSpan, help: ["ask for something first"])
    }
    return [.whole(result)]
  }

  func timer(_ call: CommandCall) throws(Failure) -> [Outcome.Output] {
    guard let argument = call.arguments.first else { return [.text(isTimed ? "on" : "off")] }
    try call.atMost(1)
    switch argument.text.lowercased() {
    case "on": isTimed = true
    case "off": isTimed = false
    default:
      throw call.failure(
        "'.timer' wants on or off", at: argument.utf8Span, help: ["for example: .timer on"])
    }
    return []
  }
}
