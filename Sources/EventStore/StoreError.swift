/// What can go wrong in a store.
package enum StoreError: Error, Hashable, Sendable {
  /// The file is there and is something else; nothing was written to it.
  case notAStore(path: String, reason: String)
  /// The file was made by a later version.
  case newer(path: String)
  case cannotOpen(path: String, reason: String)
  case noSource(handle: String)
  case noEvent(EventName)
  /// An event's offsets do not fit its source's text.
  case badSpan(EventName)
  case badDate(String)
  /// Another program is changing the store.
  case busy
  /// The file may only be read.
  case readOnly
  /// What is stored cannot be read back.
  case damaged(String)
  case interrupted
  case database(String)

  /// An event as the reader writes it: `envoy.12`.
  package typealias EventName = String
}

extension StoreError: CustomStringConvertible {
  /// A sentence without a final stop.
  package var description: String {
    switch self {
    case .notAStore(let path, let reason): "'\(path)' is no Synoptic store: \(reason)"
    case .newer(let path): "'\(path)' was made by a newer version of Synoptic"
    case .cannotOpen(let path, let reason): "'\(path)' cannot be opened: \(reason)"
    case .noSource(let handle): "there is no source '\(handle)'"
    case .noEvent(let name): "there is no event '\(name)'"
    case .badSpan(let name): "the place of event '\(name)' lies outside the text of its source"
    case .badDate(let text): "'\(text)' is no EDTF date"
    case .busy: "another program is changing the store; it is free again when that is done"
    case .readOnly: "the store may only be read, not changed"
    case .damaged(let what): "the store is damaged: \(what)"
    case .interrupted: "interrupted"
    case .database(let message): "the store failed: \(message)"
    }
  }
}
