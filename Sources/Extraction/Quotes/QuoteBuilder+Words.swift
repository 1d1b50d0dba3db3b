import CLexicons
import Lexicons

/// The words that decide where reported speech begins and ends.
extension QuoteBuilder {
  static let adverbials: Set<String> = [
    "in", "on", "at", "during", "after", "when", "while", "as", "before", "last", "yesterday",
    "today",
    "earlier", "later", "through", "via", "to", "of", "about", "this",
  ]
  static let plain: Set<String> = [
    "say", "add", "argue", "insist", "believe", "think", "claim", "note", "warn", "contend",
    "state",
  ]
  static let takesPhrase: Set<String> = [
    "note", "find", "predict", "acknowledge", "announce", "report", "reveal", "recall", "promise",
    "pledge",
    "propose", "recommend", "demand", "suggest", "claim", "show", "stress", "emphasize", "dispute",
    "deny",
    "vow", "threaten", "agree", "indicate", "estimate", "hope", "expect", "fear", "disclose",
    "warn", "admit",
  ]
  /// Words that a clause of its own follows.
  static let clauseWords: Set<String> = ["that", "whether", "if", "how", "why", "what"]
  static let finite: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may",
    "might", "must",
    "should", "did", "does", "do", "'s", "'re", "'ll", "'d", "'ve", "'m", "n't", "not", "been",
    "be", "went",
    "came", "made", "took", "got", "gave", "saw", "wants", "needs", "plans", "became", "began",
    "met", "held", "spoke",
  ]
  static let nouns: Set<String> = LexiconFile(names_reporting_nouns).words
}
