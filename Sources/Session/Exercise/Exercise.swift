import Diagnostics

/// One thing a pupil is asked to find.
struct ExerciseTask {
  /// Its number from 1, or the name that its fence gives.
  var name: String
  /// The exchange that answers it: its place among all of the document.
  var place: Int
}

extension SessionDocument.Fence {
  static let exerciseWord = "exercise"

  /// The words behind `synoptic`.
  private var words: [Substring] { FenceMark(opening)?.words.dropFirst().map(\.self) ?? [] }

  package var isExercise: Bool { words.first == Self.exerciseWord[...] }

  var exerciseName: String? { words.count > 1 ? String(words[1]) : nil }
}

extension SessionDocument.Part {
  var isExercise: Bool {
    if case .fence(let fence) = self { fence.isExercise } else { false }
  }
}

extension SessionDocument {
  var hasMarkedExercises: Bool { parts.contains(where: \.isExercise) }

  /// The exercises in order: the last statement of each fence marked as one; where no fence is
  /// marked, every statement with an expected output.
  var tasks: [ExerciseTask] {
    let isMarked = hasMarkedExercises
    var tasks: [ExerciseTask] = []
    var place = 0
    for case .fence(let fence) in parts {
      let places = place..<place + fence.exchanges.count
      place = places.upperBound
      if isMarked {
        guard fence.isExercise, let last = places.last else { continue }
        tasks.append(ExerciseTask(name: fence.exerciseName ?? "\(tasks.count + 1)", place: last))
      } else {
        for (place, exchange) in zip(places, fence.exchanges)
        where !OutputPattern(written: exchange.outputLines).isEmpty {
          tasks.append(ExerciseTask(name: "\(tasks.count + 1)", place: place))
        }
      }
    }
    return tasks
  }
}

/// What became of one exercise.
struct ExerciseVerdict {
  enum Grade {
    case right, notYet, unanswered
  }
  var task: ExerciseTask
  var line: Int
  var grade: Grade
  /// What a pupil may know of an answer that is not right.
  var hint: String?

  var text: String {
    let word =
      switch grade {
      case .right: "right"
      case .notYet: "not yet"
      case .unanswered: "no answer"
      }
    return "exercise \(task.name) (line \(line)): \(word)" + (hint.map { ": \($0)" } ?? "")
  }
}
