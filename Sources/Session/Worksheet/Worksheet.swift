import Narrative
import QueryEngine

/// A lesson as a hand-out: its prose, its statements with room to write, its parallel pages as
/// sheets to fill in; or the key to it, with what the program reads and no verdict on what is true.
package struct Worksheet {
  enum Block {
    case prose([String])
    /// A statement and the lines it prints.
    case question(statement: String, answer: [String])
    /// A command and what it prints, which the hand-out shows: who the witnesses are is no question.
    case given(statement: String, answer: [String])
    /// A statement that gives a parallel page.
    case page(statement: String, EpisodeSheet)
    /// A statement that gives findings to weigh.
    case findings(statement: String, [FindingSheet])
  }

  var title: String
  var isKey: Bool
  /// Columns of the printed answers.
  var width: Int
  var blocks: [Block]

  /// What stands in the place of a query that is to be found.
  static let blank = "Your query:"

  /// What the key says first.
  static let disclaimer =
    "The answers below are what the program reads in the accounts. Which account is true it does "
    + "not say: that is for the class to weigh."

  package func text(in form: WorksheetForm) -> String {
    switch form {
    case .markdown: WorksheetMarkdown(self).text
    case .html: WorksheetHTML(self).text
    }
  }

  /// How many lines of room an answer gets.
  static func room(for answer: [String]) -> Int { min(max(answer.count, 2), 5) }
}

/// The forms in which a worksheet is printed.
package enum WorksheetForm: String, Hashable, Sendable, CaseIterable {
  case markdown, html
}

extension SessionFile {
  /// The lesson as a hand-out, or its key.
  package func worksheet(isKey: Bool) -> Worksheet {
    let steps = replayer.runForWorksheet()
    var place = 0
    var blocks: [Worksheet.Block] = []
    var title: String?
    let kept = isKey ? document.parts : TeacherNotes.without(document.parts)
    // Statements in notes for the teacher are run and not shown.
    let shown = Set(kept.flatMap(\.exchanges).map(\.line))
    for part in document.parts {
      for exchange in part.exchanges {
        defer { place += 1 }
        guard shown.contains(exchange.line), place < steps.count else { continue }
        let (step, result) = steps[place]
        // The query of an exercise is what the pupil is to find.
        let statement = part.isExercise && !isKey ? Worksheet.blank : exchange.statement
        let lines = OutputPattern.outputLines(step.output)
        if case .comparison(let page)? = result {
          blocks.append(.page(statement: statement, EpisodeSheet(page)))
        } else if case .report(let report)? = result, let sheets = FindingSheet.sheets(report),
          !sheets.isEmpty
        {
          blocks.append(.findings(statement: statement, sheets))
        } else if !part.isExercise, statement.hasPrefix(".") {
          blocks.append(.given(statement: statement, answer: lines))
        } else {
          if !lines.isEmpty || !statement.trimmedEnd.isEmpty {
            blocks.append(.question(statement: statement, answer: lines))
          }
        }
      }
      guard case .prose(let lines) = part else { continue }
      let prose = isKey ? TeacherNotes.unmarked(lines) : lines
      title =
        title ?? prose.first { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)).trimmedEnd }
      blocks.append(.prose(prose.map(\.withoutReturn)))
    }
    if !isKey { blocks = blocks.withoutTeacherNotes() }
    return Worksheet(
      title: title ?? "Worksheet", isKey: isKey, width: interpreter.settings.width, blocks: blocks)
  }
}

extension [Worksheet.Block] {
  fileprivate func withoutTeacherNotes() -> [Worksheet.Block] {
    var isInside = false
    return map { block in
      guard case .prose(let lines) = block else { return block }
      return .prose(TeacherNotes.without(lines, isInside: &isInside))
    }
  }
}

extension Replayer {
  /// The steps, each with the result that it gave, if it did.
  fileprivate func runForWorksheet() -> [(Step, QueryResult?)] {
    var results: [QueryResult?] = []
    let steps = run(stopsAtFailure: false) { _, outcome in
      var result: QueryResult?
      for case .result(let found) in outcome.outputs { result = found }
      results.append(result)
    }
    return Array(zip(steps, results))
  }
}
