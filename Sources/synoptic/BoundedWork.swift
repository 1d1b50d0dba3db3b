import Dispatch
import EventStore
import Foundation
import Stopping
import Synchronization

/// Short work on a store beside a person's typing: a key or the clock stops it.
struct BoundedWork {
  /// Where keys come from.
  let input: Int32
  let patience: Duration

  private final class Watch: Sendable {
    let store: Mutex<Store?>
    let sign = StopSign()

    init(_ store: Store) {
      self.store = Mutex(store)
    }

    /// Stops what the store does; false when the work is done.
    func stop() -> Bool {
      sign.raise()
      return store.withLock { store in
        store?.interrupt()
        return store != nil
      }
    }
  }

  /// What the work gives; interrupted work must give what it then has.
  func run<Value>(on store: Store, _ body: () -> Value) -> Value {
    let watch = Watch(store)
    let deadline = ContinuousClock.now + patience
    DispatchQueue.global(qos: .userInteractive).async { [input] in
      // Between two of the work's questions there is nothing to stop: so it is stopped again.
      while watch.store.withLock({ $0 != nil }) {
        var polled = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        let ready = poll(&polled, 1, 5)
        if ready != 0 || ContinuousClock.now > deadline {
          guard watch.stop() else { return }
          usleep(1000)
        }
      }
    }
    defer { watch.store.withLock { $0 = nil } }
    return watch.sign.ending(body)
  }
}
