import Extraction
import Narrative

extension EventExplanation {
  /// The sentence around the words that tell the event; nil where they are the whole of it.
  var sentence: String? {
    let sentences = TokenizedText(annotated.source.text).sentences
    guard let sentence = sentences.first(where: { $0.span.contains(event.span.lowerBound) }),
      sentence.span != event.span
    else { return nil }
    return "“\(slice(sentence.span))”"
  }

  /// Whom each name, pronoun and description of the event's words means, and by which rule; nil if
  /// it names nobody.
  var resolutions: String? {
    var seen: Set<String> = []
    let lines = annotated.mentions.filter {
      event.span.contains($0.span.lowerBound) && $0.span.upperBound <= event.span.upperBound
    }.map { mention in
      let name = mention.name
      let words = slice(mention.span)
      return words == name
        ? "“\(words)”: rule \(mention.rule)" : "“\(words)”: \(name), rule \(mention.rule)"
    }.filter { seen.insert($0).inserted }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
