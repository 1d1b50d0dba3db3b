import Diagnostics
import Narrative

extension SessionDocument {
  /// Puts the fingerprint and the digests of these sources into the front matter, in the place of
  /// those that stand there, or at its end. Every other line stays as it is.
  mutating func record(_ sources: [Source]) {
    let ending = frontMatter.first?.utf8.last == UInt8(ascii: "\r") ? "\r" : ""
    var kept: [String] = []
    var place: Int?
    var isInside = false
    for line in frontMatter {
      let isOurs = line.hasPrefix("fingerprint:") || line.hasPrefix("sources:")
      // A block of YAML goes on as long as its lines are indented.
      isInside = isOurs || isInside && line.hasPrefix(" ")
      if isInside {
        place = place ?? kept.count
      } else {
        kept.append(line)
      }
    }
    if kept.isEmpty { kept = ["---" + ending, "synoptic: 1" + ending, "---" + ending] }
    let lines = Self.sourceLines(sources).map { $0 + ending }
    kept.insert(contentsOf: lines, at: place ?? kept.count - 1)
    frontMatter = kept
  }

  /// The lines of the front matter that say which sources there are.
  static func sourceLines(_ sources: [Source]) -> [String] {
    let digests = sources.sorted { $0.handle < $1.handle }.map {
      "  \(YAMLScalar.quoted($0.handle)): \(SourceDigest($0).written)"
    }
    let count = Plural.of(sources.count, "source")
    return ["fingerprint: \(Fingerprint.of(sources))  # \(count)"]
      + (digests.isEmpty ? [] : ["sources:"] + digests)
  }
}
