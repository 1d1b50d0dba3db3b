package import Narrative

/// Finds which actors of different sources are one, by their names alone.
///
/// A full name joins the same full name, spelling and nicknames folded. A bare surname or an
/// abbreviation joins the one full name it can be short for: the only one of its own source, else
/// the only one of the corpus. Kinds never mix. The order of the sources does not matter.
///
/// A thousand sources that name somebody alike are one naming: a million names of a thousand people
/// take a few bytes each.
package struct ActorUnifier {
  /// An actor as one source or more name it.
  private struct Naming: Hashable {
    var kind: NamedActor.Kind
    var name: String
    var aliases: [String]

    var actor: NamedActor { NamedActor(name: name, kind: kind, aliases: aliases) }
  }

  private var namings: [Naming] = []
  private var numbers: [Naming: Int32] = [:]
  private var sources: [String] = []
  /// The namings of each source, one source after the other, and where each begins.
  private var uses: [Int32] = []
  private var starts: [Int] = [0]

  package init() {}

  /// Takes the actors of a source.
  package mutating func add(_ actors: [NamedActor], of source: String) {
    sources.append(source)
    for actor in actors {
      let naming = Naming(kind: actor.kind, name: actor.name, aliases: actor.aliases)
      let number = numbers[naming] ?? Int32(namings.count)
      if numbers.updateValue(number, forKey: naming) == nil { namings.append(naming) }
      uses.append(number)
    }
    starts.append(uses.count)
  }

  private func uses(of source: Int) -> ArraySlice<Int32> {
    uses[starts[source]..<starts[source + 1]]
  }

  package func unify(_ sources: [(source: String, actors: [NamedActor])]) -> UnifiedActors {
    var unifier = self
    for source in sources { unifier.add(source.actors, of: source.source) }
    return unifier.unified()
  }

  /// The actors of all sources that were taken.
  package func unified() -> UnifiedActors {
    var actors: [NamedActor] = []
    var names = NameGathering()
    let forms = namings.map { ActorForms($0.actor) }
    for kind in NamedActor.Kind.allCases {
      let nodes = nodes(of: kind, forms)
      for group in groups(of: nodes) {
        let members = group.map { nodes[$0] }
        let actor = canonicalActor(of: members, kind: kind)
        actors.append(actor)
        for member in members { names.add(actor.name, for: member, namings[Int(member.naming)]) }
      }
    }
    actors.sort { ($0.name, $0.kind.rawValue) < ($1.name, $1.kind.rawValue) }
    return UnifiedActors(
      actors: actors, everywhere: names.everywhere, canonicalNames: bySource(names))
  }

  /// What is joined: a naming that means one actor by itself, whoever uses it; or a naming in one
  /// source, where it can only be short for another.
  private struct Node {
    var naming: Int32
    var source: Int?
    /// In how many sources.
    var count: Int
    var forms: ActorForms
  }

  /// In the order of source and name.
  private func nodes(of kind: NamedActor.Kind, _ forms: [ActorForms]) -> [Node] {
    var nodes: [Node] = []
    var known: [Int32: Int] = [:]
    for source in sources.indices.sorted(by: { sources[$0] < sources[$1] }) {
      let own = uses(of: source).filter { namings[Int($0)].kind == kind }
        .sorted { namings[Int($0)].name < namings[Int($1)].name }
      for naming in own {
        let forms = forms[Int(naming)]
        if forms.full.isEmpty {
          nodes.append(Node(naming: naming, source: source, count: 1, forms: forms))
        } else if let index = known[naming] {
          nodes[index].count += 1
        } else {
          known[naming] = nodes.count
          nodes.append(Node(naming: naming, count: 1, forms: forms))
        }
      }
    }
    return nodes
  }

  /// Which actor each name means: of every source, or where sources differ of each node.
  private struct NameGathering {
    var everywhere: [UnifiedActors.Name: String] = [:]
    /// Names that do not mean one actor in all sources.
    var parted: Set<UnifiedActors.Name> = []
    var all: [(actor: String, node: Node)] = []

    mutating func add(_ actor: String, for node: Node, _ naming: Naming) {
      let name = UnifiedActors.Name(kind: naming.kind, name: naming.name)
      all.append((actor, node))
      if let other = everywhere[name], other != actor { parted.insert(name) }
      everywhere[name] = actor
    }
  }

  private func bySource(_ names: NameGathering) -> [UnifiedActors.LocalName: String] {
    guard !names.parted.isEmpty else { return [:] }
    var found: [UnifiedActors.LocalName: String] = [:]
    for (actor, node) in names.all {
      let naming = namings[Int(node.naming)]
      guard names.parted.contains(UnifiedActors.Name(kind: naming.kind, name: naming.name)) else {
        continue
      }
      for source in node.source.map({ [$0] }) ?? Array(sources.indices)
      where uses(of: source).contains(node.naming) {
        let local = UnifiedActors.LocalName(
          source: sources[source], kind: naming.kind, name: naming.name)
        found[local] = actor
      }
    }
    return found
  }

  /// Groups nodes that are one actor; each group and the list of groups are in order.
  private func groups(of nodes: [Node]) -> [[Int]] {
    var sets = DisjointSets(count: nodes.count)
    joinFullNames(nodes, &sets)
    joinShortNames(nodes, &sets)
    var members: [Int: [Int]] = [:]
    for index in nodes.indices { members[sets.root(of: index), default: []].append(index) }
    return members.values.sorted { $0[0] < $1[0] }
  }

  private func joinFullNames(_ nodes: [Node], _ sets: inout DisjointSets) {
    var holders: [String: [Int]] = [:]
    for (index, node) in nodes.enumerated() {
      for form in node.forms.full { holders[form, default: []].append(index) }
    }
    for form in holders.keys.sorted() {
      let indices = holders[form] ?? []
      // Two persons can share given name and surname; then what stands between them parts them.
      let middles = Set(indices.map { nodes[$0].forms.middles }).subtracting([[]])
      var first: [[String]: Int] = [:]
      for index in indices {
        let key = middles.count > 1 ? nodes[index].forms.middles : []
        if let other = first[key] { sets.join(index, other) } else { first[key] = index }
      }
    }
  }

  private func joinShortNames(_ nodes: [Node], _ sets: inout DisjointSets) {
    // By short form, the namings with a full name that have it.
    var holders: [String: [Int]] = [:]
    for (index, node) in nodes.enumerated() where node.source == nil {
      for form in node.forms.short { holders[form, default: []].append(index) }
    }
    var loners: [String: Int] = [:]
    var ownNamings: Set<Int32> = []
    var ownSource = -1
    for (index, node) in nodes.enumerated() {
      guard let source = node.source else { continue }
      if source != ownSource { (ownSource, ownNamings) = (source, Set(uses(of: source))) }
      for form in node.forms.short {
        let all = holders[form] ?? []
        let own = all.filter { ownNamings.contains(nodes[$0].naming) }
        let ownRoots = Set(own.map { sets.root(of: $0) })
        let roots = Set(all.map { sets.root(of: $0) })
        if let only = ownRoots.first, ownRoots.count == 1 {
          sets.join(index, only)
        } else if let only = roots.first, roots.count == 1, ownRoots.isEmpty {
          sets.join(index, only)
        } else if let loner = loners[form] {
          sets.join(index, loner)
        } else {
          loners[form] = index
        }
      }
    }
  }

  /// The commonest of the full forms as name, the longer of equals; all other forms as aliases.
  private func canonicalActor(of members: [Node], kind: NamedActor.Kind) -> NamedActor {
    var counts: [String: Int] = [:]
    var forms: Set<String> = []
    for member in members {
      let naming = namings[Int(member.naming)]
      counts[naming.name, default: 0] += member.count
      forms.formUnion([naming.name] + naming.aliases)
    }
    let names = counts.keys.sorted { a, b in
      let (aRank, bRank) = (rank(a, kind), rank(b, kind))
      if aRank != bRank { return aRank > bRank }
      let (aCount, bCount) = (counts[a] ?? 0, counts[b] ?? 0)
      if aCount != bCount { return aCount > bCount }
      if a.utf8.count != b.utf8.count { return a.utf8.count > b.utf8.count }
      return a < b
    }
    let name = names[0]
    return NamedActor(name: name, kind: kind, aliases: forms.subtracting([name]).sorted())
  }

  /// 1 for a full form, 0 for a bare surname or an abbreviation.
  private func rank(_ name: String, _ kind: NamedActor.Kind) -> Int {
    ActorForms(NamedActor(name: name, kind: kind)).full.isEmpty ? 0 : 1
  }
}
