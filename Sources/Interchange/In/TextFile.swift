import Foundation

/// A file as text.
///
/// The bytes stay as they are, line endings too, since every span counts them; only a byte-order
/// mark goes, and UTF-16 with one becomes UTF-8.
struct TextFile {
  var text: String
  /// What a person must know of the decoding.
  var doubt: Doubt?

  enum Doubt: Hashable {
    /// So many places were no UTF-8 and became U+FFFD.
    case repaired(Int)
    /// It is not UTF-8 but this encoding.
    case encoding(String)
  }

  /// Reads a whole file.
  static func read(_ path: String) throws(InputMistake) -> TextFile {
    try decode(try bytes(path), path: path)
  }

  /// The bytes of a whole file.
  static func bytes(_ path: String) throws(InputMistake) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw FileManager.default.fileExists(atPath: path)
        ? .unreadable(path: path) : .missing(path: path)
    }
  }

  /// Decodes the bytes of a file, or says why they are no text.
  static func decode(_ bytes: [UInt8], path: String) throws(InputMistake) -> TextFile {
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, path: path, isLittle: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, path: path, isLittle: false) }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let offset = body.firstIndex(of: 0) {
      throw .notText(path: path, reason: "a NUL byte at offset \(offset)")
    }
    if let text = String(validating: body, as: UTF8.self) {
      return TextFile(text: text)
    }
    if let text = Windows1252.text(body) {
      return TextFile(text: text, doubt: .encoding(Windows1252.name))
    }
    let text = String(decoding: body, as: UTF8.self)
    let repairs = replacements(in: text.utf8) - replacements(in: body)
    // A stray byte in a page is a slip; more than one in a hundred is another encoding.
    guard repairs * 100 <= max(body.count, 300) else {
      throw .notText(path: path, reason: "\(repairs) of \(body.count) bytes are not UTF-8")
    }
    return TextFile(text: text, doubt: .repaired(repairs))
  }

  private static func utf16(
    _ bytes: [UInt8], path: String, isLittle: Bool
  ) throws(InputMistake) -> TextFile {
    guard bytes.count % 2 == 0 else {
      throw .notText(path: path, reason: "UTF-16 with an odd number of bytes")
    }
    let units = stride(from: 2, to: bytes.count, by: 2).map { at -> UInt16 in
      let low = UInt16(bytes[isLittle ? at : at + 1])
      let high = UInt16(bytes[isLittle ? at + 1 : at])
      return high << 8 | low
    }
    guard !units.contains(0), let text = String(validating: units, as: UTF16.self) else {
      throw .notText(path: path, reason: "broken UTF-16")
    }
    return TextFile(text: text)
  }

  /// How often U+FFFD stands in UTF-8 bytes.
  private static func replacements(in bytes: some Sequence<UInt8>) -> Int {
    var last: (UInt8, UInt8) = (0, 0)
    var count = 0
    for byte in bytes {
      if last == (0xEF, 0xBF) && byte == 0xBD { count += 1 }
      last = (last.1, byte)
    }
    return count
  }
}
