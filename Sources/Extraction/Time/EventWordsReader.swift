import CLexicons
import Lexicons

/// Reads which event a sentence tells or goes back to, by its words alone: times are read before
/// the events are.
struct EventWordsReader {
  private let text: TokenizedText
  private static let kinds: [String: String] = {
    var result: [String: String] = [:]
    for row in LexiconFile(time_happenings).rows where row.count > 1 { result[row[0]] = row[1] }
    return result
  }()
  /// How many tokens of a sentence are looked at.
  private static let reach = 80

  private let quoted: QuotedRegions

  init(_ text: TokenizedText, quoted: QuotedRegions) {
    self.text = text
    self.quoted = quoted
  }

  /// The kinds and names that a sentence tells by itself: what is quoted or still to come has no
  /// day yet.
  func words(ofSentence number: Int) -> EventWords {
    words(in: text.sentences[number].tokens.prefix(EventWordsReader.reach)) { index in
      quoted.isSpeech(index) || isToCome(index)
    }
  }

  /// "will vote", "to meet".
  private func isToCome(_ index: Int) -> Bool {
    index > 0
      && ["will", "would", "to", "may", "could", "might", "should", "'ll"].contains(
        text.tokens[index - 1].folded)
  }

  /// What a sentence sets out from: "During his conversation with X", "At the time of the X-Y
  /// call", "On the day of their meeting with X".
  func reference(openingSentence number: Int) -> EventWords? {
    let sentence = text.sentences[number]
    guard sentence.kind == .prose, let start = opener(sentence.tokens) else { return nil }
    let end = sentence.tokens.prefix(start - sentence.tokens.lowerBound + 16).first {
      $0 > start && text.tokens[$0].folded == ","
    }
    guard let end else { return nil }
    var result = words(in: start..<end)
    // "his" looks ahead to the subject.
    if ["his", "her", "their"].contains(text.tokens[start].folded) {
      for i in end + 1..<max(end + 1, min(end + 5, sentence.tokens.upperBound)) {
        guard isName(i) else { break }
        result.names.insert(text.tokens[i].folded)
      }
    }
    return result.kinds.isEmpty ? nil : result
  }

  /// The token after "during", "at the time of", "on the day of".
  private func opener(_ tokens: Range<Int>) -> Int? {
    let first = tokens.lowerBound
    func folded(_ i: Int) -> String { tokens.contains(i) ? text.tokens[i].folded : "" }
    if folded(first) == "during" { return tokens.contains(first + 1) ? first + 1 : nil }
    guard
      folded(first) == "at" && folded(first + 2) == "time"
        || folded(first) == "on"
          && ["day", "morning", "evening", "night"].contains(folded(first + 2)),
      folded(first + 1) == "the", folded(first + 3) == "of", tokens.contains(first + 4)
    else { return nil }
    return first + 4
  }

  /// The kinds and names among some tokens.
  func words(in tokens: Range<Int>, except isLeftOut: (Int) -> Bool = { _ in false }) -> EventWords
  {
    var result = EventWords()
    for i in tokens where !isLeftOut(i) {
      if isName(i) {
        result.names.insert(text.tokens[i].folded)
      } else if let kind = EventWordsReader.kinds[text.tokens[i].folded] {
        result.kinds.insert(kind)
      }
    }
    return result
  }

  private func isName(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .word && token.casing != .lower && token.casing != .none
      && token.span.count > 1
  }
}
