import Foundation

extension SessionDocument {
  /// The bare statements, one after the other, as `-f` takes them.
  package var script: String {
    exchanges.map(\.statement).filter { !$0.trimmedEnd.isEmpty }.map { $0 + "\n" }.joined()
  }

  /// A pupil's copy: the answers of the exercises are blank, and what is for the teacher is left
  /// out. It names the lesson, which `--exercise` needs.
  /// - Parameter path: where the lesson is.
  package func pupilCopy(ofLesson path: String) -> String {
    var copy = self
    let isMarked = hasMarkedExercises
    copy.parts = TeacherNotes.without(parts).map { part in
      guard case .fence(var fence) = part, !isMarked || fence.isExercise else { return part }
      let answers = fence.exchanges.filter {
        isMarked || !OutputPattern(written: $0.outputLines).isEmpty
      }
      guard let last = answers.last else { return part }
      for index in fence.exchanges.indices where !isMarked || fence.exchanges[index] == last {
        fence.exchanges[index].statementLines = [SessionPrompt.first.trimmedEnd]
        fence.exchanges[index].outputLines = []
      }
      if isMarked { fence.exchanges = fence.exchanges.filter { $0.statement.isEmpty } }
      return .fence(fence)
    }
    if copy.frontMatter.isEmpty { copy.frontMatter = ["---", "synoptic: 1", "---"] }
    let name = URL(fileURLWithPath: path).lastPathComponent
    copy.frontMatter.insert(
      "lesson: \(YAMLScalar.quoted(name))", at: copy.frontMatter.count - 1)
    return copy.text
  }
}
