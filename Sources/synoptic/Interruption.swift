import Dispatch
import EventStore
import Foundation
import Synchronization

/// Lets Ctrl-C stop a running statement instead of the program.
///
/// The editor has the signal while a person types; between that it stops what the store is doing,
/// which then says that it was interrupted.
final class Interruption {
  /// The store that is at work, for the queue of the signal.
  private final class Work: Sendable {
    let store = Mutex<Store?>(nil)
  }

  private let work = Work()
  private let source: any DispatchSourceSignal

  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [work] in work.store.withLock { $0?.interrupt() } }
    source.activate()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }

  /// Does work on a store that Ctrl-C may stop.
  func during<Value>(_ store: Store, _ body: () -> Value) -> Value {
    work.store.withLock { $0 = store }
    defer { work.store.withLock { $0 = nil } }
    return body()
  }
}
