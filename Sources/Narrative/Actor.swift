/// A person, organisation or place that a source names, under one name.
package struct NamedActor: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case person, organization, place
  }

  /// The canonical name: the fullest, "Volodymyr Zelensky".
  package var name: String
  package var kind: Kind
  /// Every other form met, in order of first mention.
  package var aliases: [String]
  /// Titles and descriptions as the source gives them, in order: "Secretary of State".
  package var descriptions: [ActorDescription]

  package init(
    name: String, kind: Kind, aliases: [String] = [], descriptions: [ActorDescription] = []
  ) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.descriptions = descriptions
  }
}

/// A title or description that a source gives an actor: "a venture capitalist".
package struct ActorDescription: Hashable, Sendable {
  package var text: String
  /// Half-open UTF-8 offsets in the source's text.
  package var span: Range<Int>

  package init(text: String, span: Range<Int>) {
    self.text = text
    self.span = span
  }
}

/// One place in a text where an actor is named or meant.
package struct ActorMention: Hashable, Sendable {
  /// How the actor is put: a name, a pronoun ("he"), a description ("the envoy"), or a name that is
  /// part of another one ("Texas" in "University of Texas").
  package enum Form: String, Hashable, Sendable, CaseIterable {
    case name, pronoun, description, part
  }

  /// Half-open UTF-8 offsets in the source's text; the name alone, without its title.
  package var span: Range<Int>
  package var kind: NamedActor.Kind
  package var form: Form
  /// The canonical name of the actor in this source.
  package var name: String
  /// The name of the rule that found it: `full-name`.
  package var rule: String

  package init(
    span: Range<Int>, kind: NamedActor.Kind, form: Form = .name, name: String, rule: String
  ) {
    self.span = span
    self.kind = kind
    self.form = form
    self.name = name
    self.rule = rule
  }
}
