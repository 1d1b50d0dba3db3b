package import Chronology
package import Narrative

/// Finds the expressions of time in a text and works out their values.
package enum TimexTagger {
  /// - Parameter published: the publication date that relative expressions hang on, if known.
  /// - Returns: the timexes in the order of the text, none overlapping another.
  package static func timexes(in text: TokenizedText, published: EDTF?) -> [Timex] { [] }
}
