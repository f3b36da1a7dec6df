namespace Meldpunt.Triage.Analysis;

/// <summary>What became of a fact.</summary>
/// <param name="Old">Its id in the old version.</param>
/// <param name="New">Its id in the new version.</param>
public sealed record FactMapping(string Old, string New)
{
    /// <summary>The answers that were renamed, split or merged.</summary>
    public ValueList<AnswerMapping> Answers { get; init; }
}
