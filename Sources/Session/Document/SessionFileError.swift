import Diagnostics

/// What can be wrong with the form of a session file.
enum SessionFileError {
  case unclosedFrontMatter
  case unclosedFence
  case fenceWithin
  case indentedFence
  case unknownFence
  case outputWithoutStatement
  case openTeacherNote
  case closedTeacherNote
  case frontMatter(String)

  func diagnostic(path: String, line: Int, text: String, column: Int = 0) -> Diagnostic {
    let text = text.withoutReturn
    let (message, help) = words
    return Diagnostic(
      message,
      excerpt: Excerpt(
        origin: "\(path):\(line)", text: text,
        utf8Span: min(column, text.utf8.count)..<text.utf8.count), help: help)
  }

  private var words: (String, [String]) {
    switch self {
    case .unclosedFrontMatter:
      ("the front matter has no end", ["close it with a line '---'"])
    case .unclosedFence:
      ("the fence has no end", ["close it with a line '```'"])
    case .fenceWithin:
      (
        "a fence begins within a fence",
        ["close the one before it with '```'; an output line is written with a backslash before it"]
      )
    case .indentedFence:
      ("a fence of statements begins at the start of its line", ["take the blanks away"])
    case .unknownFence:
      (
        "a fence of statements is 'synoptic' or 'synoptic exercise'",
        ["an exercise may have a name of one word: ```synoptic exercise call"]
      )
    case .outputWithoutStatement:
      (
        "a fence begins with a statement",
        ["write '\(SessionPrompt.first)' before the statement"]
      )
    case .openTeacherNote:
      ("the teacher's note has no end", ["close it with a line '\(TeacherNotes.end)'"])
    case .closedTeacherNote:
      ("a teacher's note ends that did not begin", ["begin it with '\(TeacherNotes.begin)'"])
    case .frontMatter(let what): (what, [])
    }
  }
}
