import Lexicons
package import Narrative
import Stopping

/// A quotation with its words, for comparing.
package struct Quotation: Hashable, Sendable {
  package var source: String
  package var quote: Quote
  /// What is quoted, without quotation marks.
  package var text: String

  package init(source: String, quote: Quote, text: String) {
    self.source = source
    self.quote = quote
    self.text = text
  }
}

/// Groups the quotations of several sources that give the same words, in whatever wording.
///
/// Two belong together if they share most of the words of the shorter one, of one speaker where
/// both name theirs. Pairs meet by runs of three words, so the work stays near-linear.
package struct QuotationAligner {
  package init() {}

  /// Shares of the shorter one's words that the two must have in common, in hundredths.
  private static let leastShare = 60
  private static let leastWords = 3

  /// Groups of indices, each in order, ordered by first member.
  package func groups(_ quotations: [Quotation]) -> [[Int]] {
    let words = quotations.untilStopped.map { LetterFolding.words($0.text) }
    // What was ended early gathers nothing.
    if StopSign.isRaised { return [] }
    var blocks: [String: [Int]] = [:]
    for (index, list) in words.enumerated().untilStopped where list.count >= Self.leastWords {
      var seen: Set<String> = []
      for start in 0...(list.count - 3) {
        let key = list[start..<start + 3].joined(separator: " ")
        if seen.insert(key).inserted { blocks[key, default: []].append(index) }
      }
    }
    var sets = DisjointSets(count: quotations.count)
    var tried: Set<[Int]> = []
    for key in blocks.keys.sortedUntilStopped(by: <).untilStopped {
      let block = blocks[key] ?? []
      guard block.count > 1, block.count <= 50 else { continue }
      for (place, i) in block.enumerated() {
        for j in block[(place + 1)...] where tried.insert([i, j]).inserted {
          if areOne(quotations[i], quotations[j], words[i], words[j]) { sets.join(i, j) }
        }
      }
    }
    var members: [Int: [Int]] = [:]
    for index in quotations.indices { members[sets.root(of: index), default: []].append(index) }
    return members.values.sorted { $0[0] < $1[0] }
  }

  private func areOne(_ a: Quotation, _ b: Quotation, _ x: [String], _ y: [String]) -> Bool {
    guard a.source != b.source else { return false }
    if let speaker = a.quote.speakerName, let other = b.quote.speakerName, speaker != other {
      return false
    }
    let second = Set(y)
    let shared = Set(x).intersection(second).count
    let shorter = min(Set(x).count, second.count)
    return shared * 100 >= shorter * Self.leastShare
      // A few words within a long speech are a part of it, not another wording of it all.
      && (shared >= 4 || max(x.count, y.count) <= 2 * min(x.count, y.count))
  }
}
