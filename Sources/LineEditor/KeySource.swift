import CEditline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The keys of a terminal, and the signals that come while one is awaited.
struct KeySource {
  enum Event: Equatable {
    case press(KeyPress)
    /// Nothing came within the time given.
    case idle
    /// The LINE_SIGNAL_ flags of what came.
    case signals(Int32)
    case end
  }

  /// How long an escape waits for the rest of its sequence.
  private static let pause: Int32 = 50

  private let descriptor: Int32
  private var decoder = KeyDecoder()
  private var returned: Event?

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// - Parameter patience: milliseconds; below zero waits for ever.
  mutating func next(patience: Int32) -> Event {
    if let event = returned {
      returned = nil
      return event
    }
    while true {
      let flags = line_signals_take()
      if flags != 0 { return .signals(flags) }
      if let press = decoder.next() { return .press(press) }
      let isHalfKey = decoder.isInsideKey && !decoder.isInsidePaste
      var polled = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: line_signals_descriptor(), events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&polled, nfds_t(polled.count), isHalfKey ? Self.pause : patience)
      if ready < 0 {
        guard errno == EINTR else { return .end }
      } else if ready == 0 {
        guard isHalfKey else { return .idle }
        if let press = decoder.next(isPaused: true) { return .press(press) }
      } else if polled[0].revents != 0, !fill() {
        return .end
      }
    }
  }

  /// Gives an event back, for the next call.
  mutating func putBack(_ event: Event) { returned = event }

  /// Reads what there is; false at the end of input.
  private mutating func fill() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 { decoder.append(chunk[..<count]) }
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN))
  }
}
