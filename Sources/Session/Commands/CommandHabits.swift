/// Names that people bring from other prompts, with the command that does it here: for mistakes only.
enum CommandHabits {
  /// The command that a word at the beginning of a line was probably meant to be: its name without
  /// the dot, or its name in a shell, in psql (with a backslash) or in sqlite3.
  static func command(meantBy word: String) -> CommandName? {
    let name = word.hasPrefix("\\") ? String(word.dropFirst()) : word
    return CommandName(rawValue: name) ?? names[name]
  }

  private static let names: [String: CommandName] = [
    "exit": .quit, "q": .quit, "bye": .quit, "logout": .quit, "h": .help, "?": .help,
    "man": .help, "usage": .help, "info": .help, "commands": .help, "tables": .sources,
    "schema": .sources, "databases": .sources, "ls": .sources, "list": .sources, "d": .sources,
    "dt": .sources, "l": .sources, "people": .actors, "names": .actors, "who": .actors,
    "load": .open, "use": .open, "attach": .open, "connect": .open, "cd": .open, "c": .open,
    "add": .import, "append": .import, "dump": .export, "save": .export, "run": .read,
    "i": .read, "script": .read, "o": .output, "tee": .output, "log": .record, "spool": .record,
    "format": .mode, "x": .mode, "timing": .timer, "columns": .width, "variables": .set,
    "var": .set, "define": .set, "views": .lets, "queries": .lets, "remove": .drop, "rm": .drop,
    "delete": .drop, "rename": .alias, "same": .alias, "join": .merge, "date": .redate,
    "comment": .note, "label": .tag, "revert": .undo, "corrections": .judgements, "plan": .explain,
    "s": .history,
  ]
}
