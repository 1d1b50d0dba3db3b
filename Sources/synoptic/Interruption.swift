import Dispatch
import EventStore
import Foundation
import Stopping
import Synchronization

/// Lets Ctrl-C stop a running statement instead of the program.
///
/// The editor has the signal while a person types; between that it stops what the store is doing
/// and raises the sign at which all other work looks; the statement then says that it was
/// interrupted.
final class Interruption {
  /// What is under way, for the queue of the signal.
  private struct Statement {
    var store: Store
    var sign: StopSign
  }

  private final class Work: Sendable {
    let statement = Mutex<Statement?>(nil)
  }

  private let work = Work()
  private let source: any DispatchSourceSignal

  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [work] in
      work.statement.withLock { statement in
        statement?.sign.raise()
        statement?.store.interrupt()
      }
    }
    // The editor puts back the handler that it finds when it first takes the terminal: were ours not
    // there by then, Ctrl-C would never come.
    let isThere = DispatchSemaphore(value: 0)
    source.setRegistrationHandler { isThere.signal() }
    source.activate()
    isThere.wait()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }

  /// Does work on a store that Ctrl-C may stop.
  func during<Value>(_ store: Store, _ body: () -> Value) -> Value {
    let sign = StopSign()
    work.statement.withLock { $0 = Statement(store: store, sign: sign) }
    defer { work.statement.withLock { $0 = nil } }
    return sign.ending(body)
  }
}
