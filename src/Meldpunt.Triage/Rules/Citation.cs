namespace Meldpunt.Triage.Policies;

/// <summary>The paragraphs of the source text that a rule comes from.</summary>
/// <param name="Sections">Ids of sections that the policy lists, such as <c>5</c>.</param>
/// <param name="Ruling">True when the source is silent and this is a decision of the policy's makers.</param>
public sealed record Citation(ValueList<string> Sections, bool Ruling = false)
{
    /// <summary>Why it is so, in the words of the policy's makers, such as what led to a ruling; null when nothing needs to be said.</summary>
    public string? Note { get; init; }

    /// <summary>No source.</summary>
    public static Citation None { get; } = new([]);

    /// <summary>A rule that these sections say.</summary>
    /// <param name="sections">The sections' ids.</param>
    public static Citation Of(params string[] sections) => new(sections.ToValueList());

    /// <summary>A decision of the policy's makers where these sections are silent.</summary>
    /// <param name="sections">The sections' ids.</param>
    public static Citation RulingOn(params string[] sections) => new(sections.ToValueList(), Ruling: true);
}

/// <summary>A section of the text that the policy comes from.</summary>
/// <param name="Id">How rules cite it, such as <c>4a</c>.</param>
/// <param name="Title">What it is about.</param>
public sealed record SourceSection(string Id, string Title)
{
    /// <summary>
    /// The fingerprints of its blocks (paragraphs, headings, points of a list), in their order: 16 hexadecimal digits each, as a source page's
    /// <c>Fingerprint</c> makes them. A block may belong to several sections. Empty where the policy keeps none, so that a change of the text is not seen.
    /// </summary>
    public ValueList<string> Fingerprints { get; init; }
}
