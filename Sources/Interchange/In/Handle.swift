/// The short names of sources.
package enum Handle {
  /// Whether a string can be a handle: no blank, no control, not empty.
  package static func isValid(_ string: String) -> Bool {
    !string.isEmpty
      && !string.unicodeScalars.contains {
        $0.properties.isWhitespace || $0.properties.generalCategory == .control
      }
  }

  /// A handle made of any string: small letters, digits and underscores, the rest hyphens.
  package static func slug(of string: String) -> String {
    var result = ""
    for character in string.lowercased() {
      if character.isLetter || character.isNumber || character == "_" {
        result.append(character)
      } else if !result.isEmpty && result.last != "-" {
        result.append("-")
      }
    }
    while result.last == "-" { result.removeLast() }
    return result.isEmpty ? "source" : result
  }

  /// The handle, or if it is taken the first free one of `handle-2`, `handle-3`, ...
  static func free(_ handle: String, among taken: [String: String]) -> String {
    guard taken[handle] != nil else { return handle }
    var number = 2
    while taken["\(handle)-\(number)"] != nil { number += 1 }
    return "\(handle)-\(number)"
  }
}
