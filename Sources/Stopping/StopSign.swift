import Synchronization

/// What a person raises to end the work that is under way, from any thread.
///
/// Work looks at it between its steps and then ends early; whoever asked for the work throws away
/// what it has so far.
@usableFromInline package final class StopSign: Sendable {
  private let raised = Atomic(false)

  @TaskLocal private static var current: StopSign?

  package init() {}

  @usableFromInline package var isRaised: Bool { raised.load(ordering: .relaxed) }

  package func raise() { raised.store(true, ordering: .relaxed) }

  /// Does work that this sign ends.
  package func ending<Value>(_ work: () throws -> Value) rethrows -> Value {
    try Self.$current.withValue(self, operation: work)
  }

  /// Whether the work on this thread is to end.
  package static var isRaised: Bool { current?.isRaised ?? false }

  /// The sign that ends the work on this thread, for those that help with it on others.
  @usableFromInline package static var ofThisWork: StopSign? { current }
}
