package import Narrative

/// Finds whose words a text gives, direct and indirect.
package enum QuoteTagger {
  /// - Returns: the quotes in the order of their first span.
  package static func quotes(in text: TokenizedText, mentions: [ActorMention]) -> [Quote] {
    var builder = QuoteBuilder(
      text: text, mentions: mentions.filter { $0.form != .part })
    return builder.quotes()
  }
}
