package import Narrative

/// Finds who and what places a text names, and who is meant by surnames and pronouns.
package enum ActorTagger {
  /// - Returns: every mention in the order of the text, none overlapping another, and the actors
  ///   of the source in order of first mention; each mention's `name` is the name of an actor.
  /// - Parameter author: who tells the account, for its "I"; nil if nobody is known to.
  package static func actors(
    in text: TokenizedText, author: String? = nil
  ) -> (mentions: [ActorMention], actors: [NamedActor]) {
    let view = NameView(text)
    let census = CapitalCensus(view)
    let scanner = NameScanner(view: view, census: census)
    let parser = NameParser(view: view, census: census)
    var candidates: [NameCandidate] = []
    for (i, sentence) in text.sentences.enumerated() {
      for run in scanner.runs(in: sentence) {
        candidates += parser.candidates(in: run, sentence: i)
      }
    }
    var classifier = NameClassifier(view: view, census: census)
    classifier.classify(&candidates)
    let works = candidates.filter { $0.kind == nil && $0.rule == "other-head" }
    candidates.removeAll { $0.kind == nil || $0.tokens.isEmpty }
    candidates = SmallSurnames(view: view).added(to: candidates)
    return ActorAssembly(view: view, candidates: candidates, works: works, author: author)
      .assembled()
  }
}
