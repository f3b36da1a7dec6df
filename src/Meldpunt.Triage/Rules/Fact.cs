namespace Meldpunt.Triage.Policies;

/// <summary>A named question with a closed list of answers. Having no answer is <em>unanswered</em>, which is not an answer.</summary>
/// <param name="Id">The fact's word, in kebab-case, such as <c>immediate-danger</c>.</param>
/// <param name="Answers">The answers in the order in which people see them; two at least, 63 at most.</param>
public sealed record Fact(string Id, ValueList<string> Answers)
{
    /// <summary>
    /// The answer that an unanswered fact gets when a report is closed; null means the vocabulary's word of
    /// doubt. Only facts of an item are closed.
    /// </summary>
    public string? Closed { get; init; }

    /// <summary>The answer at closing when some URL text came with the item; null means <see cref="Closed"/>.</summary>
    public string? ClosedWithAddress { get; init; }

    /// <summary>
    /// Lists of answers that lead to the same decision on purpose, so that people find their own word; an analysis reports when they
    /// do not, and others that do.
    /// </summary>
    public ValueList<ValueList<string>> Alike { get; init; }
}
