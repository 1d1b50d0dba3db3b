package import Narrative

/// Finds who and what places a text names, and who is meant by surnames, pronouns and descriptions.
package enum ActorTagger {
  /// - Returns: every mention in the order of the text, none overlapping another, and the actors
  ///   of the source in order of first mention; each mention's `name` is the name of an actor.
  package static func actors(
    in text: TokenizedText
  ) -> (mentions: [ActorMention], actors: [NamedActor]) { ([], []) }
}
