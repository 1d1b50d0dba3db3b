import Diagnostics

/// What a lesson says to the teacher alone: between `<!-- teacher -->` and `<!-- /teacher -->`,
/// each alone on a line.
enum TeacherNotes {
  static let begin = "<!-- teacher -->"
  static let end = "<!-- /teacher -->"

  /// - Throws: if a note has no end or no beginning.
  static func check(_ document: SessionDocument, path: String) throws(Diagnostic) {
    var line = document.frontMatter.count
    var opening: Int?
    for part in document.parts {
      for text in part.lines {
        line += 1
        guard case .prose = part else { continue }
        switch (text.trimmedEnd, opening) {
        case (begin, nil): opening = line
        case (end, _?): opening = nil
        case (end, nil):
          throw SessionFileError.closedTeacherNote.diagnostic(path: path, line: line, text: text)
        case (begin, let first?):
          throw SessionFileError.openTeacherNote.diagnostic(path: path, line: first, text: text)
        default: break
        }
      }
    }
    if let opening {
      throw SessionFileError.openTeacherNote.diagnostic(path: path, line: opening, text: begin)
    }
  }

  static func without(_ parts: [SessionDocument.Part]) -> [SessionDocument.Part] {
    var isInside = false
    var kept: [SessionDocument.Part] = []
    for part in parts {
      guard case .prose(let lines) = part else {
        if !isInside { kept.append(part) }
        continue
      }
      let prose = without(lines, isInside: &isInside)
      if !prose.isEmpty { kept.append(.prose(prose)) }
    }
    return kept
  }

  /// The lines that are for all.
  /// - Parameter isInside: whether the lines begin, and end, within a note.
  static func without(_ lines: [String], isInside: inout Bool) -> [String] {
    var kept: [String] = []
    for line in lines {
      switch line.trimmedEnd {
      case begin: isInside = true
      case end: isInside = false
      default: if !isInside { kept.append(line) }
      }
    }
    return kept
  }

  /// The same with the notes, without their marks.
  static func unmarked(_ lines: [String]) -> [String] {
    lines.filter { ![begin, end].contains($0.trimmedEnd) }
  }
}
