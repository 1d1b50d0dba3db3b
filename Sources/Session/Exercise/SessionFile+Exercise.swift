import Diagnostics

extension SessionFile {
  /// Runs a pupil's copy and says which of its answers are right, without giving the others away.
  ///
  /// An answer is right if its rows are those of the lesson's own query, or where no lesson is
  /// named, those of the expected output that the copy holds; in any order, so that every right
  /// query passes.
  /// - Parameter lesson: the file with the answers, if the front matter does not name it.
  /// - Throws: if there is nothing to compare with.
  package func exercise(
    lesson: String? = nil, parameters: [String: String] = [:]
  ) throws(Failure) -> (passed: Bool, text: String) {
    let named = document.header.lesson.map { CorpusPath.resolve($0, besideFile: path) }
    let model: SessionFile?
    if let lesson = lesson ?? named {
      model = try SessionFile(path: lesson, parameters: parameters)
    } else {
      model = nil
    }
    let wanted = try expectations(model)
    var verdicts: [ExerciseVerdict] = []
    let tasks = document.tasks(like: model?.document)
    for (place, exchange) in document.exchanges.enumerated() {
      let isBlank = exchange.statement.trimmedEnd.isEmpty
      let run = isBlank ? nil : replayer.run(exchange)
      guard let index = tasks.firstIndex(where: { $0.place == place }) else { continue }
      var verdict = ExerciseVerdict(
        task: tasks[index], line: exchange.line, grade: .unanswered, hint: nil)
      if let (step, _) = run {
        let isRight = wanted[index].matches(step)
        verdict.grade = isRight ? .right : .notYet
        if !isRight, step.failed {
          verdict.hint = OutputPattern.outputLines(step.output).first
        }
      }
      verdicts.append(verdict)
    }
    let right = verdicts.count { $0.grade == .right }
    let lines = verdicts.map(\.text) + ["\(right) of \(verdicts.count) right"]
    return (right == verdicts.count, lines.joined(separator: "\n") + "\n")
  }

  /// What each task of the copy asks for, in the order of its tasks.
  private func expectations(_ model: SessionFile?) throws(Failure) -> [Expectation] {
    let tasks = document.tasks(like: model?.document)
    guard let model else {
      let wanted = tasks.map { Expectation(document.exchanges[$0.place].outputLines) }
      guard !wanted.isEmpty, wanted.allSatisfy({ !$0.isEmpty }) else {
        throw Failure(
          Diagnostic(
            "\(PlainText.safe(path)): there is nothing to compare the answers with",
            help: [
              "name the lesson in the front matter (lesson: FILE.md) or with --lesson",
              "or keep the expected outputs in the fences",
            ]))
      }
      return wanted
    }
    let steps = model.replayer.run(stopsAtFailure: false)
    let models = model.document.tasks
    var wanted: [Expectation] = []
    for (index, task) in tasks.enumerated() {
      let found = models.first { $0.name == task.name } ?? models.dropFirst(index).first
      guard let found, found.place < steps.count, models.count == tasks.count else {
        throw Failure(
          Diagnostic(
            "\(PlainText.safe(path)): the copy has other exercises than its lesson",
            help: [
              "the lesson has \(models.count), the copy \(tasks.count); "
                + "write each answer in its own fence and keep the marks"
            ]))
      }
      wanted.append(Expectation(steps[found.place]))
    }
    return wanted
  }

  /// What the result of an answer must be.
  private struct Expectation {
    var mustFail: Bool
    var lines: [String]

    /// From the output that a copy holds.
    init(_ written: [String]) {
      let pattern = OutputPattern(written: written)
      (mustFail, lines) = (pattern.mustFail, pattern.lines)
    }

    /// From what the lesson's own query gives.
    init(_ step: Replayer.Step) {
      (mustFail, lines) = (step.failed, OutputPattern.outputLines(step.output))
    }

    var isEmpty: Bool { lines.isEmpty && !mustFail }

    func matches(_ step: Replayer.Step) -> Bool {
      guard step.failed == mustFail else { return false }
      let given = OutputPattern.outputLines(step.output)
      if mustFail {
        guard let wanted = lines.first, wanted != OutputPattern.anyLines else { return true }
        return given.first.map { OutputPattern.matches(wanted, $0) } ?? false
      }
      return ResultRows(lines).matches(ResultRows(given))
    }
  }
}

extension SessionDocument {
  /// The tasks of a pupil's copy: as many statements as its lesson asks for where nothing is marked
  /// and the outputs are gone.
  fileprivate func tasks(like lesson: SessionDocument?) -> [ExerciseTask] {
    guard let lesson, !hasMarkedExercises, !lesson.hasMarkedExercises else { return tasks }
    return lesson.tasks.filter { $0.place < exchanges.count }
  }
}
