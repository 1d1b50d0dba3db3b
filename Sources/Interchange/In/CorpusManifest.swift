import Yams

/// What a `corpus.yaml` says: a title and the sources in order.
struct CorpusManifest {
  struct Entry {
    var description: SourceDescription
    var file: SourceDescription.Value
  }

  var title: String?
  var entries: [Entry] = []
  /// Everything that is wrong with it, in its order.
  var mistakes = InputMistakes()

  /// Reads the text of a manifest.
  init(_ text: String, path: String) throws(InputMistake) {
    let yaml = YAMLText(path: path, text: text)
    guard let root = try yaml.root() else { throw .empty(path: path) }
    guard case .mapping(let mapping) = root else {
      throw .wrongSort(
        subject: "a manifest", expected: "a mapping with 'title' and 'sources'",
        yaml.place(of: root))
    }
    var hasSources = false
    for (key, node) in mapping {
      switch key.scalar?.string {
      case "title": title = node.scalar?.string
      case "sources":
        hasSources = true
        readSources(node, in: yaml)
      default:
        mistakes.add(
          .unknownKey(
            key.scalar?.string ?? "", known: ["title", "sources"], yaml.place(of: key)))
      }
    }
    if !hasSources { mistakes.add(.missingKey("sources", yaml.place(of: root))) }
  }

  private mutating func readSources(_ node: Node, in yaml: YAMLText) {
    guard case .sequence(let sequence) = node else {
      mistakes.add(
        .wrongSort(subject: "'sources'", expected: "a list", yaml.place(of: node)))
      return
    }
    for item in sequence {
      guard case .mapping(let mapping) = item else {
        mistakes.add(
          .wrongSort(subject: "a source", expected: "a mapping with 'file'", yaml.place(of: item)))
        continue
      }
      let description = yaml.description(
        of: mapping, known: SourceKey.inManifest, mistakes: &mistakes)
      guard let file = description.values[.file] else {
        mistakes.add(.missingKey("file", yaml.place(of: item)))
        continue
      }
      entries.append(Entry(description: description, file: file))
    }
  }
}
