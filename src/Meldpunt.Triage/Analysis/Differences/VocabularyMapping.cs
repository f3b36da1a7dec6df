namespace Meldpunt.Triage.Analysis;

/// <summary>
/// How the words of an older version of a policy became those of a newer one. What it does not mention keeps its
/// name. A new answer that comes from no old one is read as unanswered by the old version, and so is a fact that the
/// new version no longer asks.
/// </summary>
/// <param name="Facts">The facts whose name or answers changed.</param>
public sealed record VocabularyMapping(ValueList<FactMapping> Facts)
{
    /// <summary>Every word that both versions have means the same.</summary>
    public static VocabularyMapping ByName { get; } = new([]);
}
