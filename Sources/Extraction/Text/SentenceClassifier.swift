import CLexicons
import Lexicons

/// Tells prose from headings, rows and boilerplate, line by line.
struct SentenceClassifier {
  let tokens: [Token]
  let bytes: [UInt8]

  func classify(_ sentences: inout [Sentence]) {
    var start = 0
    var isInQuestions = false
    var headlines: Set<[String]> = []
    while start < sentences.count {
      var end = start + 1
      while end < sentences.count, sentences[end].paragraph == sentences[start].paragraph {
        end += 1
      }
      let line = sentences[start].tokens.lowerBound..<sentences[end - 1].tokens.upperBound
      var kind = kind(of: line, sentenceCount: end - start)
      let list = boilerplate(line)
      if list == .questions {
        isInQuestions = true
        kind = .boilerplate
      } else if list == .line {
        kind = .boilerplate
      } else if isInQuestions {
        // Questions and their answers: list items, or lines that ask.
        if isItem(line) || tokens[line].contains(where: { $0.folded == "?" }) {
          kind = .boilerplate
        } else if kind == .heading {
          isInQuestions = false
        }
      }
      if kind == .heading, line.count >= 4 {
        // A headline told again, or within a trail of links, tells nothing new.
        let words = tokens[line].filter { $0.kind != .mark }.map(\.folded)
        if !headlines.insert(words).inserted || isTrail(line) { kind = .boilerplate }
      }
      for i in start..<end { sentences[i].kind = kind }
      start = end
    }
  }

  private func kind(of line: Range<Int>, sentenceCount: Int) -> Sentence.Kind {
    if isItem(line) || isDated(line) { return .row }
    if isCaption(line) { return .boilerplate }
    guard sentenceCount == 1 || !isClosed(line), !isClosed(line) || isQuestionHeading(line),
      line.count <= 30
    else { return .prose }
    return .heading
  }

  /// Whether the line ends with its final stop.
  private func isClosed(_ line: Range<Int>) -> Bool {
    var i = line.upperBound - 1
    while i > line.lowerBound, ["\"", "'", ")", "]"].contains(tokens[i].folded) { i -= 1 }
    return [".", "!", "?", "…", ":", ";", ","].contains(tokens[i].folded)
      || tokens[i].folded.utf8.last == 0x2E
  }

  /// "What's Next?": a short question in capitals is a cross-heading.
  private func isQuestionHeading(_ line: Range<Int>) -> Bool {
    let words = tokens[line].filter { $0.kind == .word }
    guard words.count <= 10, tokens[line.upperBound - 1].folded == "?" else { return false }
    let long = words.filter { $0.span.count > 3 }
    return !long.isEmpty && long.allSatisfy { $0.casing != .lower }
  }

  private func isItem(_ line: Range<Int>) -> Bool {
    let first = tokens[line.lowerBound]
    guard line.count > 1 else { return false }
    let second = tokens[line.lowerBound + 1]
    if first.kind == .mark {
      if ["*", "•", "·", "▪", "◦", "●", "‣"].contains(first.folded) { return true }
      return (first.folded == "-" || first.folded == "–") && second.hasBlankBefore
        && second.casing != .lower
    }
    return first.kind == .number && first.span.count <= 2 && line.count > 2
      && !second.hasBlankBefore && (second.folded == "." || second.folded == ")")
      && tokens[line.lowerBound + 2].hasBlankBefore
  }

  /// "Oct. 16 Trump speaks with Putin": a date, then a word in capitals or a mark.
  private func isDated(_ line: Range<Int>) -> Bool {
    var i = line.lowerBound
    guard line.count >= 4 else { return false }
    if ["around", "about", "early", "late", "mid", "circa"].contains(tokens[i].folded) { i += 1 }
    guard SentenceClassifier.months.contains(tokens[i].folded) else { return false }
    i += 1
    if i < line.upperBound, tokens[i].folded == "." { i += 1 }
    guard i < line.upperBound, tokens[i].kind == .number else { return false }
    while i < line.upperBound, tokens[i].kind == .number || ["-", "–"].contains(tokens[i].folded) {
      i += 1
    }
    guard i < line.upperBound else { return false }
    if tokens[i].folded == ",", i + 1 < line.upperBound, tokens[i + 1].kind == .number {
      i += 2
      guard i < line.upperBound else { return false }
    }
    return [":", "–", "-"].contains(tokens[i].folded) || tokens[i].casing == .capitalized
      || tokens[i].casing == .upper
  }

  /// "A stylized image of ...", "An aerial view of ...": what a picture shows.
  private func isCaption(_ line: Range<Int>) -> Bool {
    guard line.count > 4, ["a", "an", "this"].contains(tokens[line.lowerBound].folded) else {
      return false
    }
    // A caption's first sentence has no verb of its own.
    for i in line {
      if SentenceClassifier.verbs.contains(tokens[i].folded) { return false }
      if tokens[i].folded == "." { break }
    }
    for i in line.lowerBound + 1..<min(line.lowerBound + 9, line.upperBound - 1) {
      let token = tokens[i]
      if SentenceClassifier.pictures.contains(token.folded) {
        return SentenceClassifier.pictureFollowers.contains(tokens[i + 1].folded)
          && (i > line.lowerBound + 1 || tokens[i + 1].folded != "of"
            || SentenceClassifier.plainPictures.contains(token.folded))
      }
      guard token.casing == .lower || token.folded == "," || token.folded == "-" else {
        return false
      }
      if SentenceClassifier.captionEnders.contains(token.folded) { return false }
    }
    return false
  }

  private func isTrail(_ line: Range<Int>) -> Bool {
    tokens[line].prefix(6).count { ["/", ">", "»", "›"].contains($0.folded) } >= 2
  }

  private enum List { case line, questions }

  private func boilerplate(_ line: Range<Int>) -> List? {
    var words: [String] = []
    var i = line.lowerBound
    while i < line.upperBound, tokens[i].kind == .mark { i += 1 }
    let first = i
    while i < line.upperBound, words.count < 6 {
      if tokens[i].kind == .mark, tokens[i].folded != "&" { break }
      words.append(tokens[i].folded)
      i += 1
    }
    guard !words.isEmpty else { return line.allSatisfy { tokens[$0].kind == .mark } ? .line : nil }
    let isWhole = (i..<line.upperBound).allSatisfy { tokens[$0].kind == .mark }
    let hasColon = i < line.upperBound && tokens[i].folded == ":"
    if isTrail(line) { return .line }
    for count in stride(from: words.count, through: 1, by: -1) {
      let key = words.prefix(count).joined(separator: " ")
      for use in SentenceClassifier.lexicon[key] ?? [] {
        switch use {
        case "whole" where isWhole && count == words.count: return .line
        case "heading" where isWhole && count == words.count: return .questions
        case "label" where hasColon && count == words.count && line.count < 60: return .line
        case "start": return .line
        case "byline"
        where first + 1 < line.upperBound && line.count <= 9 && !isClosed(line)
          && tokens[first + 1..<line.upperBound].allSatisfy({
            $0.casing != .lower || $0.folded == "and"
          }):
          return .line
        default: break
        }
      }
    }
    return nil
  }

  private static let lexicon: [String: [String]] = LexiconFile(names_boilerplate).rows
    .reduce(into: [:]) { result, row in
      let key = Tokenizer.tokens(of: Array(row[0].utf8)).map(\.folded).joined(separator: " ")
      result[key, default: []].append(row.count > 1 ? row[1] : "")
    }
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
  ]
  private static let pictures: Set<String> = [
    "image", "photo", "photograph", "picture", "illustration", "shot", "screenshot", "screengrab",
    "graphic", "rendering", "view", "portrait", "map",
  ]
  private static let plainPictures: Set<String> = [
    "image", "photo", "photograph", "screenshot", "illustration", "rendering",
  ]
  private static let pictureFollowers: Set<String> = [
    "of", "showing", "shows", "capturing", "illustrating", "depicting", "depicts", "taken",
    "provided", "released", "posted", "from", "made", "obtained", "featuring", "symbolizing",
  ]
  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "has", "had", "will", "would", "said", "says",
  ]
  private static let captionEnders: Set<String> = [
    "is", "was", "are", "were", "has", "had", "that", "which", "who", "said", "of", "in", "on",
  ]
}
