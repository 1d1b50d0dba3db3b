/// What a source gives as somebody's words, direct or indirect.
package struct Quote: Hashable, Sendable {
  /// The words, with their quotation marks or their "that"; several spans if the quote is split.
  package var content: [Range<Int>]
  /// The verb group or "according to".
  package var cue: [Range<Int>]
  /// The whole noun phrase of the speaker.
  package var speaker: [Range<Int>]
  /// The canonical name of the speaker in this source, where the text settles it.
  package var speakerName: String?
  package var isDirect: Bool
  /// The name of the rule that read it.
  package var rule: String

  package init(
    content: [Range<Int>], cue: [Range<Int>] = [], speaker: [Range<Int>] = [],
    speakerName: String? = nil, isDirect: Bool, rule: String
  ) {
    self.content = content
    self.cue = cue
    self.speaker = speaker
    self.speakerName = speakerName
    self.isDirect = isDirect
    self.rule = rule
  }
}
