import Dispatch
import EventStore
import Stopping

/// What work that was ended leaves behind.
enum Leftovers {
  /// Ends here if the work is to end.
  ///
  /// - Parameter values: What there is of it: to free many thousands of events takes a person's
  ///   tenth of a second, and is done beside the conversation.
  static func endIfStopped<Values: Sendable>(
    _ values: @autoclosure () -> Values
  ) throws(EngineError) {
    guard StopSign.isRaised else { return }
    free(values())
    throw .store(.interrupted)
  }

  static func free(_ values: some Sendable) {
    DispatchQueue.global(qos: .utility).async { withExtendedLifetime(values) {} }
  }
}
