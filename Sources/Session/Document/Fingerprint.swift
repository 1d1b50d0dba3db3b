import Chronology
import Crypto
import Foundation
package import Narrative

/// What identifies the sources of a session: a digest of their metadata and texts.
package enum Fingerprint {
  /// - Parameter sources: in any order.
  /// - Returns: `sha256:` and 64 hexadecimal digits.
  package static func of(_ sources: [Source]) -> String {
    var hash = FieldHash()
    for source in sources.sorted(by: { $0.handle < $1.handle }) {
      hash.update(source.handle)
      hash.updateMetadata(source)
      hash.update(source.text)
    }
    return "sha256:" + hash.hexadecimal()
  }
}

/// What identifies one source: its text, and what is known of it.
package struct SourceDigest: Hashable, Sendable {
  /// Twelve hexadecimal digits each.
  package var text: String
  package var metadata: String

  package init(_ source: Source) {
    var text = FieldHash()
    text.update(source.text)
    self.text = String(text.hexadecimal().prefix(Self.digits))
    var metadata = FieldHash()
    metadata.updateMetadata(source)
    self.metadata = String(metadata.hexadecimal().prefix(Self.digits))
  }

  /// Reads the form that `written` gives.
  init?(_ written: String) {
    let parts = written.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ $0.utf8.count == Self.digits && $0.allSatisfy(\.isHexDigit) })
    else { return nil }
    (text, metadata) = (String(parts[0]), String(parts[1]))
  }

  /// As the front matter holds it, in quotes: YAML would take some for numbers.
  var written: String { "\"\(text).\(metadata)\"" }

  private static let digits = 12
}

/// Which sources of a session came, went and changed since it was recorded.
struct SourceChanges {
  /// One sentence for each change, by handle; empty if nothing is known of single sources.
  let sentences: [String]

  init(recorded: [String: SourceDigest], now sources: [Source]) {
    guard !recorded.isEmpty else {
      sentences = []
      return
    }
    let now = Dictionary(
      sources.map { ($0.handle, SourceDigest($0)) }, uniquingKeysWith: { first, _ in first })
    var sentences: [String] = []
    for handle in Set(recorded.keys).union(now.keys).sorted() {
      switch (recorded[handle], now[handle]) {
      case (nil, _): sentences.append("'\(handle)' came")
      case (_, nil): sentences.append("'\(handle)' went")
      case (let before?, let after?):
        var what: [String] = []
        if before.text != after.text { what.append("its text") }
        if before.metadata != after.metadata {
          what.append("what is known of it (title, outlet, author, date, url)")
        }
        if !what.isEmpty {
          sentences.append("'\(handle)' changed: \(what.joined(separator: " and "))")
        }
      }
    }
    self.sentences = sentences
  }
}

/// SHA-256 of fields one after the other.
private struct FieldHash {
  private var hash = SHA256()

  /// A length before each field keeps ("ab", "c") apart from ("a", "bc"); none is not empty.
  mutating func update(_ field: String?) {
    let bytes = field.map { Array($0.utf8) }
    hash.update(data: Data("\(bytes?.count ?? -1):".utf8))
    hash.update(data: bytes ?? [])
  }

  mutating func updateMetadata(_ source: Source) {
    for field in [
      source.title, source.outlet, source.author, source.published?.string, source.url,
    ] {
      update(field)
    }
  }

  func hexadecimal() -> String {
    hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
