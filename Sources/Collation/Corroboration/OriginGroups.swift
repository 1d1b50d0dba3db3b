/// Of how many independent origins a happening rests.
package struct OriginGroups: Hashable, Sendable {
  /// One name for each group of chains that share a link, sorted: each is one witness.
  package var origins: [String]
  /// The sources that do not say on whose word they tell it, sorted.
  package var unattributed: [String]

  /// - Parameter chains: by source, all on which it rests. Chains that name the same agency or
  ///   person are one; a nameless link ("a recording") joins nothing.
  package init(_ chains: [(source: String, chains: [OriginChain])]) {
    let attributed = chains.flatMap { item in
      item.chains.filter { !$0.isEmpty }.map { (source: item.source, chain: $0) }
    }
    origins = OriginGroups.joined(attributed).map(\.name).sorted()
    unattributed = chains.filter { item in item.chains.allSatisfy(\.isEmpty) }.map(\.source)
      .sorted()
  }

  /// The chains that come to one origin, with its name: those that name the same agency or person,
  /// directly or through others.
  package static func joined(
    _ attributed: [(source: String, chain: OriginChain)]
  ) -> [(name: String, members: [Int])] {
    var sets = DisjointSets(count: attributed.count)
    var holders: [String: Int] = [:]
    for (index, item) in attributed.enumerated() {
      // All the nameless chains of one source are taken as one witness.
      let keys = item.chain.names.isEmpty ? ["\(item.source)'s own"] : item.chain.names
      for key in keys {
        if let other = holders[key] { sets.join(index, other) } else { holders[key] = index }
      }
    }
    var groups: [Int: [Int]] = [:]
    for index in attributed.indices { groups[sets.root(of: index), default: []].append(index) }
    return groups.values.sorted { $0[0] < $1[0] }.map { members in
      (name: name(of: members.map { attributed[$0].chain }), members: members)
    }
  }

  /// The link that most of the chains name; equals by name.
  private static func name(of chains: [OriginChain]) -> String {
    var counts: [String: Int] = [:]
    for chain in chains {
      for link in Set(chain.names.isEmpty ? chain.links : chain.names) {
        counts[link, default: 0] += 1
      }
    }
    return counts.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key ?? ""
  }
}
