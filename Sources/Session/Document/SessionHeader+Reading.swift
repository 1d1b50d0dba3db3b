import Chronology
import Diagnostics
import Yams

extension SessionHeader {
  /// What can stand in the front matter.
  private enum Key: String, CaseIterable {
    case synoptic, corpus, fingerprint, sources, judgements, width, today, params, lesson
  }

  /// Reads the YAML between the rules of the front matter, which begins on line 2 of the file.
  init(yaml: String, path: String) throws(Diagnostic) {
    let place = FrontMatterPlace(
      lines: yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
      path: path)
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw place.wrong(error.problem, error.place)
    } catch {
      throw place.wrong("the front matter is not YAML", nil)
    }
    guard let root else { return }
    guard let mapping = root.mapping else {
      throw place.wrong("the front matter must be keys and values", root.mark)
    }
    for (node, value) in mapping {
      let name = node.string ?? ""
      guard let key = Key(rawValue: name) else {
        var diagnostic = place.wrong(
          "there is no key '\(PlainText.safe(name))' in a session's front matter", node.mark)
        let known = Key.allCases.map(\.rawValue)
        diagnostic.help = [
          Suggestion.question(for: name, among: known)
            ?? "the keys are \(known.joined(separator: ", "))"
        ]
        throw diagnostic
      }
      try set(key, to: value, place)
    }
  }

  private mutating func set(
    _ key: Key, to value: Node, _ place: FrontMatterPlace
  ) throws(Diagnostic) {
    switch key {
    case .synoptic:
      guard value.scalar?.string == "1" else {
        throw place.wrong("this program reads sessions of version 1", value.mark)
      }
    case .corpus: corpus = try Self.paths(value, place)
    case .fingerprint: fingerprint = try Self.text(value, "the fingerprint", place)
    case .lesson: lesson = try Self.text(value, "the lesson", place)
    case .judgements:
      guard value.scalar?.string == "none" else {
        throw place.wrong("judgements can only be 'none': the session makes its own", value.mark)
      }
      keepsJudgements = false
    case .today:
      let text = try Self.text(value, "today", place)
      guard let date = try? EDTF(text), let day = date.bounds.earliest, day == date.bounds.latest
      else {
        throw place.wrong("'\(PlainText.safe(text))' is not a day, as 2025-12-01 is", value.mark)
      }
      today = text
    case .width:
      guard let columns = value.int, OutputSettings.widths.contains(columns) else {
        let (least, most) = (OutputSettings.widths.lowerBound, OutputSettings.widths.upperBound)
        throw place.wrong("the width must be a number from \(least) to \(most)", value.mark)
      }
      width = columns
    case .params:
      for (name, text) in try Self.pairs(value, "params", place) { parameters[name] = text }
    case .sources:
      for (handle, text) in try Self.pairs(value, "sources", place) {
        guard let digest = SourceDigest(text) else {
          throw place.wrong("'\(PlainText.safe(text))' is no digest of a source", value.mark)
        }
        sources[handle] = digest
      }
    }
  }

  private static func text(
    _ value: Node, _ what: String, _ place: FrontMatterPlace
  ) throws(Diagnostic) -> String {
    guard let text = value.scalar?.string, !text.isEmpty else {
      throw place.wrong("\(what) must be a plain value", value.mark)
    }
    return text
  }

  private static func paths(
    _ value: Node, _ place: FrontMatterPlace
  ) throws(Diagnostic) -> [String] {
    let nodes = value.sequence.map(Array.init) ?? [value]
    var paths: [String] = []
    for node in nodes { paths.append(try text(node, "the corpus", place)) }
    return paths
  }

  private static func pairs(
    _ value: Node, _ what: String, _ place: FrontMatterPlace
  ) throws(Diagnostic) -> [(String, String)] {
    guard let entries = value.mapping else {
      throw place.wrong("\(what) must be names and values", value.mark)
    }
    var pairs: [(String, String)] = []
    for (name, value) in entries {
      guard let name = name.scalar?.string, let text = value.scalar?.string else {
        throw place.wrong("each of \(what) must be a name and a plain value", value.mark)
      }
      pairs.append((name, text))
    }
    return pairs
  }
}

/// The lines of the front matter, to point at what is wrong in one.
private struct FrontMatterPlace {
  let lines: [String]
  let path: String

  func wrong(_ what: String, _ mark: Mark?) -> Diagnostic {
    let index = max(0, min((mark?.line ?? 1) - 1, lines.count - 1))
    return SessionFileError.frontMatter(what).diagnostic(
      path: path, line: index + 2, text: lines.isEmpty ? "" : lines[index],
      column: max(0, (mark?.column ?? 1) - 1))
  }
}

extension YamlError {
  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    case .duplicatedKeysInMapping(let keys, _):
      "the key '\(PlainText.safe(keys.map { "\($0)" }.sorted().joined(separator: ", ")))' stands twice"
    default: "the front matter is not YAML"
    }
  }

  fileprivate var place: Mark? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark
    case .duplicatedKeysInMapping(_, let context): context.mark
    default: nil
    }
  }
}
