namespace Meldpunt.Triage.Policies;

/// <summary>The texts for people, for each language.</summary>
/// <param name="Languages">One set for each language; the first is what others fall back on.</param>
public sealed record PolicyTexts(ValueList<LanguageTexts> Languages)
{
    /// <summary>No texts.</summary>
    public static PolicyTexts None { get; } = new([]);
}
