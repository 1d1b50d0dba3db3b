import CEditline
import Foundation
import LineEditor
import Synchronization

/// A pseudo-terminal with a prompt on it: keys are typed at one end, and what a person would see is read there.
final class TestTerminal: Sendable {
  private let person: Int32
  private let prompt: Int32
  private let screen = Mutex<[UInt8]>([])
  private let inputs = Mutex<[Input]>([])
  private let problem = Mutex<HistoryProblem?>(nil)
  private let isEnding = Atomic(false)
  private let isHangingUp = Atomic(false)
  private let changes = DispatchSemaphore(value: 0)

  /// How a prompt is set up on the terminal's thread.
  typealias Setup = @Sendable (PromptTerminal) -> StatementReader?

  init?(columns: Int32 = 80, setup: @escaping Setup) {
    var ends: (person: Int32, prompt: Int32) = (-1, -1)
    guard pseudo_terminal_open(columns, 24, &ends.person, &ends.prompt) else { return nil }
    (person, prompt) = ends
    Thread.detachNewThread { [self] in watch() }
    let terminal = PromptTerminal(input: prompt, output: prompt, type: "xterm")
    Thread.detachNewThread { [self] in
      guard let reader = setup(terminal) else { return }
      while true {
        let input = reader.next()
        problem.withLock { $0 = reader.historyProblem }
        inputs.withLock { $0.append(input) }
        changes.signal()
        if input == .endOfInput || isEnding.load(ordering: .acquiring) { return }
      }
    }
  }

  private func watch() {
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(person, &chunk, chunk.count)
      guard count > 0 else { return }
      screen.withLock { $0.append(contentsOf: chunk[..<count]) }
      changes.signal()
      if isHangingUp.load(ordering: .acquiring) {
        close(person)
        return
      }
    }
  }

  /// Ends the prompt, so that it takes no signal meant for the next test's.
  func end() {
    let given = inputs.withLock { $0 }
    guard given.last != .endOfInput else { return }
    type("", atPrompt: given.count + 1)
    isEnding.store(true, ordering: .releasing)
    type("\u{3}")
    _ = inputs(count: given.count + 1)
  }

  /// All that has been sent to the screen.
  var shown: String { screen.withLock { String(decoding: $0, as: UTF8.self) } }

  /// Types once a prompt, counted from 1, takes keys: before that the terminal would interpret them.
  ///
  /// Gives whether the prompt came.
  @discardableResult
  func type(_ keys: String, atPrompt number: Int) -> Bool {
    let hasCome = waitUntil {
      let prompts = shown.split(separator: "\u{1B}[?2004h", omittingEmptySubsequences: false)
      return prompts.count > number && prompts[number].contains("ready> ")
    }
    type(keys)
    return hasCome
  }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(person, bytes, bytes.count)
  }

  /// Waits until the screen has been sent a text; gives whether it came.
  func waits(for text: String) -> Bool { waitUntil { shown.contains(text) } }

  /// The inputs, once there are so many.
  func inputs(count: Int) -> [Input] {
    _ = waitUntil { inputs.withLock { $0.count >= count } }
    return inputs.withLock { $0 }
  }

  /// The bound is for a prompt that hangs; nothing is expected to take as long.
  private func waitUntil(_ condition: () -> Bool) -> Bool {
    let end = DispatchTime.now() + .seconds(20)
    while !condition() {
      if changes.wait(timeout: end) == .timedOut { return condition() }
    }
    return true
  }

  var historyProblem: HistoryProblem? { problem.withLock { $0 } }

  func resize(columns: Int32) { _ = pseudo_terminal_resize(person, columns, 24) }

  /// Closes the person's end, after an echo that stirs the thread that reads from it.
  func hangUp() {
    isHangingUp.store(true, ordering: .releasing)
    type("x")
  }

  var isEchoing: Bool {
    var state = termios()
    return tcgetattr(prompt, &state) == 0 && state.c_lflag & tcflag_t(ECHO) != 0
  }
}

extension PromptConfiguration {
  static func test(historyPath: String? = nil) -> PromptConfiguration {
    PromptConfiguration(
      prompt: "ready> ", continuationPrompt: "   ..> ", historyPath: historyPath,
      readsBindings: false)
  }
}
