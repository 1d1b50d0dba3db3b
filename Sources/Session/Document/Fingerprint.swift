import Chronology
import Crypto
import Foundation
package import Narrative

/// What identifies the sources of a session: a digest of their metadata and texts.
package enum Fingerprint {
  /// - Parameter sources: in any order.
  /// - Returns: `sha256:` and 64 hexadecimal digits.
  package static func of(_ sources: [Source]) -> String {
    var hash = SHA256()
    for source in sources.sorted(by: { $0.handle < $1.handle }) {
      let fields = [
        source.handle, source.title, source.outlet, source.author, source.published?.string,
        source.url, source.text,
      ]
      for field in fields {
        // A length before each field keeps ("ab", "c") apart from ("a", "bc"); none is not empty.
        let bytes = field.map { Array($0.utf8) }
        hash.update(data: Data("\(bytes?.count ?? -1):".utf8))
        hash.update(data: bytes ?? [])
      }
    }
    return "sha256:"
      + hash.finalize().map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}
