import Narrative
import Yams

/// An article: optional YAML between two lines of three hyphens, then its text.
struct FrontMatter {
  var description: SourceDescription
  /// What follows; the spans of the program count from here.
  var body: String

  /// Splits the text of an article file; what is wrong goes to `mistakes`.
  static func split(
    _ text: String, path: String, mistakes: inout InputMistakes
  ) throws(InputMistake) -> FrontMatter {
    let whole = FrontMatter(description: SourceDescription(), body: text)
    let bytes = Array(text.utf8)
    guard let fences = fences(in: bytes) else { return whole }
    let yaml = YAMLText(
      path: path, text: String(decoding: bytes[fences.yaml], as: UTF8.self), firstLine: 2)
    // A rule at the head of a page, with prose below it, is no front matter.
    guard case .mapping(let mapping)? = try yaml.root() else { return whole }
    return FrontMatter(
      description: yaml.description(
        of: mapping, known: SourceKey.inFrontMatter, mistakes: &mistakes),
      body: String(decoding: bytes[fences.end...], as: UTF8.self))
  }

  /// The bytes between the fences, and where the text after them begins.
  private static func fences(in bytes: [UInt8]) -> (yaml: Range<Int>, end: Int)? {
    var start = 0
    var yamlStart: Int?
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      let next = newline.map { $0 + 1 } ?? bytes.count
      var line = bytes[start..<(newline ?? bytes.count)]
      while let last = line.last, [0x20, 0x09, 0x0D].contains(last) { line.removeLast() }
      let isFence = line.elementsEqual("---".utf8)
      if let yamlStart {
        if isFence || line.elementsEqual("...".utf8) { return (yamlStart..<start, next) }
      } else {
        guard isFence else { return nil }
        yamlStart = next
      }
      start = next
    }
    return nil
  }
}
