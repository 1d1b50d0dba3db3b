import Foundation
import Session

/// How far long work has come, on one line of the terminal that goes when the work is done.
///
/// Says nothing where messages go elsewhere, or while the work is short.
final class ProgressLine {
  private static let patience = Duration.milliseconds(400)
  private static let pause = Duration.milliseconds(100)
  private static let barLength = 20

  private let isShown = Console.isTerminal(STDERR_FILENO)
  private let start = ContinuousClock.now
  private var lastDrawn = ContinuousClock.now
  private var phase = ""
  private var phaseStart = ContinuousClock.now
  private var isDrawn = false

  func show(_ title: String, done: Int, total: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    if title != phase { (phase, phaseStart) = (title, now) }
    guard now - start > Self.patience, now - lastDrawn > Self.pause else { return }
    lastDrawn = now
    isDrawn = true
    let width = max((Console.size(of: STDERR_FILENO)?.columns ?? 80) - 1, 1)
    let line = Self.line(title, done: done, total: total, elapsed: now - phaseStart)
    Console.complain("\r\u{1B}[K" + line.prefix(width))
  }

  /// Does an interpreter's work with its progress on the terminal.
  static func beside<Value>(
    _ interpreter: Interpreter, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let progress = ProgressLine()
    interpreter.onProgress = { progress.show($0, done: $1, total: $2) }
    defer {
      interpreter.onProgress = nil
      progress.clear()
    }
    return try work()
  }

  /// Takes the line away.
  func clear() {
    if isDrawn { Console.complain("\r\u{1B}[K") }
    isDrawn = false
  }

  /// "reading  12 of 50  [#####               ]  8 s left": the rest takes as long as what was done
  /// has taken.
  static func line(_ title: String, done: Int, total: Int, elapsed: Duration) -> String {
    // Of a single step there is nothing to count.
    guard total > 1 else { return title }
    let share = min(max(Double(done) / Double(total), 0), 1)
    let filled = Int(share * Double(barLength))
    let bar =
      String(repeating: "#", count: filled) + String(repeating: " ", count: barLength - filled)
    var text = "\(title)  \(done) of \(total)  [\(bar)]"
    if share > 0.02 {
      let seconds = Double(elapsed.components.seconds) * (1 - share) / share
      text += "  \(remaining(Int(seconds.rounded(.up)))) left"
    }
    return text
  }

  private static func remaining(_ seconds: Int) -> String {
    seconds < 90 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
  }
}
