import QueryLanguage

/// A statement as a recording takes it down: its text, what it printed, whether it failed.
struct Recordable {
  var text: String
  var output: String
  var failed: Bool
  /// The paths in it: half-open UTF-8 offsets, in order.
  var paths: [Command.Argument]

  /// The same with its paths as they are seen from the folder of a session file.
  ///
  /// Where a path had to be changed, the output's mentions of it become elisions, and of a failure
  /// only the message stays: its excerpt shows the statement as it was typed.
  func placed(besideFile file: String) -> Recordable {
    var placed = self
    var bytes = Array(text.utf8)
    for argument in paths.reversed() {
      let relative = CorpusPath.relative(argument.text, toFile: file)
      guard relative != argument.text else { continue }
      bytes.replaceSubrange(argument.utf8Span, with: Completer.quoted(relative, always: false).utf8)
      placed.output = placed.output.replacing(argument.text, with: OutputPattern.anyText)
      if failed {
        let message = placed.output.split(separator: "\n").first.map(String.init) ?? ""
        placed.output = message + "\n" + OutputPattern.anyLines + "\n"
      }
    }
    placed.text = String(decoding: bytes, as: UTF8.self)
    return placed
  }
}

extension Statement {
  /// The arguments that are paths, by the table of commands.
  var pathArguments: [Command.Argument] {
    guard case .command(let command) = self, let name = CommandName(rawValue: command.name) else {
      return []
    }
    let kinds = CommandTable.entry(name).arguments
    return command.arguments.enumerated().filter { index, argument in
      let kind = index < kinds.count ? kinds[index] : kinds.last
      return kind == .path && !(argument.text == "off" && !argument.isQuoted)
    }.map(\.element)
  }
}
